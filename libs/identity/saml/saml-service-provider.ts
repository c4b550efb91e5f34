import { inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { SAML, ValidateInResponseTo, type Profile, type SamlConfig } from '@node-saml/passport-saml';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import type { IdentityProvider } from './identity-provider.js';
import { checkEnvelopedSignature, checkLogoutRequest, verifyQuerySignature, type LogoutRequest } from './logout-request.check.js';
import { checkAssertion, checkEnvelope, CLOCK_SKEW_MS, type CheckedAssertion, type Expected } from './saml-response.check.js';
import { isRequestWaiting } from './saml.repository.js';
import { SignInRefused } from './sign-in-refused.js';

/** How long a person may take at the identity provider. */
export const REQUEST_MINUTES = 15;

const MAX_MESSAGE_BYTES = 256 * 1024;

/** As it came: the signature of the redirect binding is over the raw query. */
export type LogoutMessage = { binding: 'redirect'; query: string } | { binding: 'post'; request: string };

/** How the browser goes to the provider: to a URL, or with a form. */
export type SamlMessage = { kind: 'redirect'; url: string } | { kind: 'post'; url: string; fields: Record<string, string> };

/** Atrium as SAML service provider: makes requests, checks responses, describes itself. */
@Injectable()
export class SamlServiceProvider {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
  ) {}

  get entityId(): string {
    return `${this.configuration.publicUrl}/auth/saml/metadata`;
  }

  get acsUrl(): string {
    return `${this.configuration.publicUrl}/auth/saml/acs`;
  }

  get sloUrl(): string {
    return `${this.configuration.publicUrl}/auth/saml/slo`;
  }

  /** A request for sign-in under an id that the caller keeps. */
  async request(provider: IdentityProvider, requestId: string): Promise<SamlMessage> {
    const saml = new SAML({ ...this.options(provider), generateUniqueId: () => requestId });
    if (provider.signOn.binding === 'redirect') return { kind: 'redirect', url: await saml.getAuthorizeUrlAsync('', undefined, {}) };
    const fields = (await saml.getAuthorizeMessageAsync('', undefined, {})) as Record<string, string>;
    return { kind: 'post', url: provider.signOn.url, fields };
  }

  /**
   * Checks a response in full, but for whether its assertion was used before and whether this browser asked for it.
   *
   * @param encoded the form field SAMLResponse
   * @throws SignInRefused
   */
  async check(provider: IdentityProvider, encoded: unknown): Promise<CheckedAssertion> {
    try {
      if (typeof encoded !== 'string' || encoded === '') throw new Error('there is no response');
      const expected: Expected = { idpEntityId: provider.entityId, acsUrl: this.acsUrl, now: new Date() };
      const { responseSigned } = checkEnvelope(Buffer.from(encoded, 'base64').toString('utf8'), expected);
      const saml = new SAML({ ...this.options(provider), wantAuthnResponseSigned: responseSigned });
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: encoded });
      const signed = profile?.getAssertionXml?.();
      if (!profile || !signed) throw new Error('nothing is signed');
      const assertion = checkAssertion(signed, expected);
      // Only the assertion is sure to be signed: what the response says must not differ from it.
      if ((profile.inResponseTo ?? null) !== assertion.inResponseTo) throw new Error('response and assertion answer different requests');
      return assertion;
    } catch (error) {
      throw new SignInRefused(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  /**
   * Checks a LogoutRequest in full, but for whether it came before.
   *
   * @param message the redirect binding's raw query, or the POST binding's form field
   * @throws SignInRefused
   */
  async checkLogout(provider: IdentityProvider, message: LogoutMessage): Promise<LogoutRequest> {
    try {
      const expected = { idpEntityId: provider.entityId, sloUrl: this.sloUrl, now: new Date() };
      if (message.binding === 'redirect') {
        verifyQuerySignature(message.query, provider.certificates);
        const bytes = Buffer.from(new URLSearchParams(message.query).get('SAMLRequest')!, 'base64');
        return checkLogoutRequest(inflateRawSync(bytes, { maxOutputLength: MAX_MESSAGE_BYTES }).toString('utf8'), expected);
      }
      const xml = Buffer.from(message.request, 'base64').toString('utf8');
      checkEnvelopedSignature(xml);
      await new SAML(this.options(provider)).validatePostRequestAsync({ SAMLRequest: message.request });
      return checkLogoutRequest(xml, expected);
    } catch (error) {
      throw new SignInRefused(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  /** The answer to a LogoutRequest; null when the provider does not say where to. */
  async logoutResponse(provider: IdentityProvider, requestId: string, relayState: string): Promise<SamlMessage | null> {
    if (!provider.logout) return null;
    const { binding, url } = provider.logout;
    const saml = new SAML({ ...this.options(provider), logoutUrl: url, skipRequestCompression: binding === 'post' });
    const answer = await saml.getLogoutResponseUrlAsync({ ID: requestId } as unknown as Profile, relayState, {}, true);
    if (binding === 'redirect') return { kind: 'redirect', url: answer };
    const parameters = new URL(answer).searchParams;
    return { kind: 'post', url, fields: { SAMLResponse: parameters.get('SAMLResponse')!, ...(relayState ? { RelayState: relayState } : {}) } };
  }

  /** Our metadata, to be given to the identity provider. */
  metadata(): string {
    // The provider's certificate does not occur in our metadata, but SAML insists on one.
    const saml = new SAML({ issuer: this.entityId, callbackUrl: this.acsUrl, idpCert: 'AAAA', identifierFormat: null, wantAssertionsSigned: true, logoutCallbackUrl: this.sloUrl });
    // It writes the POST binding alone.
    const byRedirect = `<SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${this.sloUrl}"/>`;
    return saml.generateServiceProviderMetadata(null).replace('<SingleLogoutService', `${byRedirect}\n    <SingleLogoutService`);
  }

  private get idpMayStart(): boolean {
    return this.configuration.get('SAML_ALLOW_IDP_INITIATED');
  }

  private options(provider: IdentityProvider): SamlConfig {
    return {
      issuer: this.entityId,
      callbackUrl: this.acsUrl,
      audience: this.entityId,
      entryPoint: provider.signOn.url,
      authnRequestBinding: provider.signOn.binding === 'post' ? 'HTTP-POST' : 'HTTP-Redirect',
      skipRequestCompression: provider.signOn.binding === 'post',
      idpIssuer: provider.entityId,
      idpCert: provider.certificates,
      // The provider chooses how it names people, and how they prove who they are.
      identifierFormat: null,
      disableRequestedAuthnContext: true,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      signatureAlgorithm: 'sha256',
      digestAlgorithm: 'sha256',
      acceptedClockSkewMs: CLOCK_SKEW_MS,
      validateInResponseTo: this.idpMayStart ? ValidateInResponseTo.ifPresent : ValidateInResponseTo.always,
      requestIdExpirationPeriodMs: REQUEST_MINUTES * 60_000,
      cacheProvider: this.waitingRequests(provider.id),
    };
  }

  /** The requests that wait, shared by all processes. They end when their browser comes back, not when a response names them. */
  private waitingRequests(providerId: string): SamlConfig['cacheProvider'] {
    return {
      saveAsync: async () => null,
      getAsync: async (id) => ((await isRequestWaiting(this.database, id, providerId)) ? new Date().toISOString() : null),
      removeAsync: async () => null,
    };
  }
}
