import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public, Requires } from '../../platform/access/access.decorator.js';
import { Configuration } from '../../platform/config/configuration.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { AcceptAssertion } from '../accept-assertion.use-case.js';
import { BeginSignIn, REQUEST_MINUTES, type SignInInput } from '../begin-sign-in.use-case.js';
import { FinishSignIn } from '../finish-sign-in.use-case.js';
import { SamlMessenger } from '../saml/saml-messenger.js';
import { newSecret } from '../secret-token.js';
import { cookieOptions, preLoginCookieName, sessionCookieName, setSessionCookie } from '../session-cookie.js';
import { redirect, SignInGuard } from './guarded.js';
import { askedLanguage, LANGUAGE_COOKIE } from './page-texts.js';
import { sendChoice } from './page.js';
import { sendMessage } from './send-message.js';

const SECRET = /^[\w-]{43}$/;

/**
 * Sign-in through the company's identity provider: login, the provider's POST to acs, and finish. Between the last two
 * lies a redirect, because browsers send SameSite=Lax cookies with a top-level GET but not with a cross-site POST.
 */
@Public('Whoever signs in is not signed in yet.')
@Controller('auth/saml')
export class SamlController {
  constructor(
    private readonly configuration: Configuration,
    private readonly beginSignIn: BeginSignIn,
    private readonly acceptAssertion: AcceptAssertion,
    private readonly finishSignIn: FinishSignIn,
    private readonly messenger: SamlMessenger,
    private readonly guard: SignInGuard,
  ) {}

  @Get('login')
  login(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.begin({ returnTo: query['returnTo'], provider: query['provider'], forced: query['force'] !== undefined }, request, reply);
  }

  /** Goes the whole way to the provider and back, to show an administrator what arrives; it signs nobody in. */
  @Requires('signon.manage')
  @Get('test')
  test(@Query('provider') provider: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const returnTo = `/admin/sign-in?tested=${typeof provider === 'string' ? encodeURIComponent(provider) : ''}`;
    return this.begin({ returnTo, provider: uuidOf(provider), forced: true, purpose: 'test' }, request, reply);
  }

  @Post('acs')
  async acs(@Body() body: Record<string, unknown> | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-in', request, reply, async () => {
      const ticket = await this.acceptAssertion.execute({ response: body?.['SAMLResponse'], relayState: body?.['RelayState'] });
      return redirect(reply, `${this.configuration.publicUrl}/auth/saml/finish?ticket=${ticket}`);
    });
  }

  @Get('finish')
  async finish(@Query('ticket') ticket: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-in', request, reply, async () => {
      const finished = await this.finishSignIn.execute({
        ticket: typeof ticket === 'string' ? ticket : '',
        browserSecret: request.cookies[preLoginCookieName(this.configuration)],
        oldSession: request.cookies[sessionCookieName(this.configuration)],
        userAgent: request.headers['user-agent'] ?? null,
        ip: request.ip,
        language: askedLanguage(request.cookies[LANGUAGE_COOKIE]) ?? askedLanguage(request.headers['accept-language']),
      });
      if (finished.kind === 'signed-in') setSessionCookie(reply, this.configuration, finished.session);
      return redirect(reply, `${this.configuration.publicUrl}${finished.returnTo}`);
    });
  }

  @Get('metadata')
  @Header('content-type', 'application/samlmetadata+xml; charset=utf-8')
  metadata(): Promise<string> {
    return this.messenger.metadata();
  }

  private begin(input: Omit<SignInInput, 'browserSecret'>, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-in', request, reply, async () => {
      // One secret for all tabs of a browser, so that a second sign-in does not undo the first.
      const held = request.cookies[preLoginCookieName(this.configuration)];
      const browserSecret = held && SECRET.test(held) ? held : newSecret();
      const begun = await this.beginSignIn.execute({ ...input, browserSecret });
      if ('choice' in begun) return sendChoice(request, reply, begun.choice.map(({ id, name }) => ({ name, url: loginUrl(id, begun.returnTo, input.forced) })));
      reply.setCookie(preLoginCookieName(this.configuration), browserSecret, { ...cookieOptions(this.configuration), maxAge: REQUEST_MINUTES * 60 });
      return sendMessage(request, reply, begun.message);
    });
  }
}

function loginUrl(provider: string, returnTo: string, forced: boolean | undefined): string {
  return `/auth/saml/login?${new URLSearchParams({ provider, returnTo, ...(forced ? { force: '1' } : {}) }).toString()}`;
}

/** The provider's own id in a global one. */
function uuidOf(provider: unknown): string | undefined {
  return typeof provider === 'string' ? fromGlobalId('IdentityProvider', provider) : undefined;
}
