import fastifyFormbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import pg from 'pg';
import { carry } from '../../libs/identity/saml/message-binding.js';
import { logoutResponse } from '../../libs/identity/saml/saml-messages.js';
import { parseRequest, type SamlRequest } from './saml-request.js';
import { findPeople, findPerson, type DemoPerson } from './demo-people.reader.js';
import { escapeXml } from './escape-xml.js';
import { serveFonts } from './fonts.js';
import { newXmlId, signedLoginResponse } from './login-response.js';
import { languageOf } from './page-texts.js';
import { Pages, type Page } from './pages.js';
import { pemBody, type SigningKey } from '../../libs/identity/saml/self-signed-key.js';
import { signingKey } from './signing-key.js';

export interface DemoIdpOptions {
  /** Where it listens, on localhost; port 0 takes any. */
  url: string;
  /** The one Atrium it signs people in to. */
  atriumUrl: string;
  databaseUrl: string;
  dataDir: string;
}

export interface RunningDemoIdp {
  url: string;
  entityId: string;
  key: SigningKey;
  stop(): Promise<void>;
}

const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const REDIRECT_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const POST_BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';

/** A small SAML identity provider for demo and tests: choose a person, and that is who you are. */
export async function startDemoIdp(options: DemoIdpOptions): Promise<RunningDemoIdp> {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  const server = fastify({ bodyLimit: 256 * 1024 });
  await server.register(fastifyFormbody);
  const key = await signingKey(options.dataDir);
  const wanted = new URL(options.url);
  let url = wanted.origin;
  const idp = new DemoIdp(options, pool, key, () => url);
  idp.install(server);
  serveFonts(server);
  await server.listen({ host: wanted.hostname.replace(/^\[|\]$/g, ''), port: Number(wanted.port || 80) });
  const address = server.server.address();
  if (address && typeof address === 'object') {
    wanted.port = String(address.port);
    url = wanted.origin;
  }
  return {
    url,
    entityId: `${url}/metadata`,
    key,
    stop: async () => {
      await server.close();
      await pool.end();
    },
  };
}

class DemoIdp {
  constructor(
    private readonly options: DemoIdpOptions,
    private readonly pool: pg.Pool,
    private readonly key: SigningKey,
    private readonly url: () => string,
  ) {}

  install(server: FastifyInstance): void {
    server.get('/', (_request, reply) => reply.redirect(`${this.options.atriumUrl}/auth/saml/login`, 303));
    server.get('/metadata', (_request, reply) => reply.type('application/samlmetadata+xml; charset=utf-8').send(this.metadata()));
    server.get('/sso', (request, reply) => this.choose(request.query as Record<string, unknown>, reply));
    server.post('/sso', (request, reply) => this.choose((request.body ?? {}) as Record<string, unknown>, reply));
    server.post('/sso/continue', (request, reply) => this.answer((request.body ?? {}) as Record<string, unknown>, reply));
    server.get('/slo', (request, reply) => this.logout(request.query as Record<string, unknown>, reply));
    server.setNotFoundHandler((_request, reply) => this.nothing(reply, 404));
  }

  private async choose(fields: Record<string, unknown>, reply: FastifyReply): Promise<FastifyReply> {
    if (!this.requestIn(fields)) return this.nothing(reply, 400);
    const query = text(fields['q']);
    const { people, more } = await findPeople(this.pool, query);
    return sendPage(reply, pagesFor(reply).people({ people, more, query, request: text(fields['SAMLRequest']), relayState: text(fields['RelayState']) }));
  }

  private async answer(fields: Record<string, unknown>, reply: FastifyReply): Promise<FastifyReply> {
    const request = this.requestIn(fields);
    const person = await findPerson(this.pool, text(fields['person']));
    if (!request || !person) return this.nothing(reply, 400);
    const xml = signedLoginResponse(this.responseFor(person, request), this.key);
    return sendPage(reply, pagesFor(reply).form(this.acsUrl, { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState: text(fields['RelayState']) }));
  }

  /** This provider keeps no session, so a logout is answered at once; an answer to its own ends on a page. */
  private logout(fields: Record<string, unknown>, reply: FastifyReply): FastifyReply {
    const request = parseRequest(text(fields['SAMLRequest']), 'LogoutRequest');
    if (request?.issuer !== this.spEntityId) return sendPage(reply, pagesFor(reply).signedOut(this.options.atriumUrl));
    const to = { binding: 'redirect', url: `${this.options.atriumUrl}/auth/saml/slo` } as const;
    const xml = logoutResponse({ id: newXmlId(), issuer: `${this.url()}/metadata`, destination: to.url, inResponseTo: request.id });
    const answer = carry(xml, { to, field: 'SAMLResponse', relayState: text(fields['RelayState']), key: this.key });
    return reply.redirect(answer.url, 303);
  }

  private nothing(reply: FastifyReply, status: number): FastifyReply {
    return sendPage(reply.code(status), pagesFor(reply).notFound(this.options.atriumUrl));
  }

  /** Answers go to our own Atrium alone, whatever a request says. */
  private requestIn(fields: Record<string, unknown>): SamlRequest | null {
    const request = parseRequest(text(fields['SAMLRequest']), 'AuthnRequest');
    return request?.issuer === this.spEntityId && (request.acsUrl ?? this.acsUrl) === this.acsUrl ? request : null;
  }

  private responseFor(person: DemoPerson, request: SamlRequest) {
    return {
      issuer: `${this.url()}/metadata`,
      acsUrl: this.acsUrl,
      audience: this.spEntityId,
      inResponseTo: request.id,
      nameId: person.id,
      nameIdFormat: PERSISTENT,
      attributes: { email: person.email, employeeNumber: person.employee_number, displayName: person.display_name },
      now: new Date(),
    };
  }

  private get acsUrl(): string {
    return `${this.options.atriumUrl}/auth/saml/acs`;
  }

  private get spEntityId(): string {
    return `${this.options.atriumUrl}/auth/saml/metadata`;
  }

  private metadata(): string {
    const services = [REDIRECT_BINDING, POST_BINDING].map((binding) => `<md:SingleSignOnService Binding="${binding}" Location="${escapeXml(this.url())}/sso"/>`);
    return (
      `<?xml version="1.0" encoding="UTF-8"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${escapeXml(this.url())}/metadata">` +
      `<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">` +
      `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${pemBody(this.key.certificate)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>` +
      `<md:SingleLogoutService Binding="${REDIRECT_BINDING}" Location="${escapeXml(this.url())}/slo"/>` +
      `<md:NameIDFormat>${PERSISTENT}</md:NameIDFormat>${services.join('')}</md:IDPSSODescriptor></md:EntityDescriptor>`
    );
  }
}

function pagesFor(reply: FastifyReply): Pages {
  return new Pages(languageOf(reply.request.headers['accept-language']));
}

function sendPage(reply: FastifyReply, { html, nonce }: Page): FastifyReply {
  return reply
    .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; font-src 'self'; base-uri 'none'; frame-ancestors 'none'`)
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff')
    .type('text/html; charset=utf-8')
    .send(html);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
