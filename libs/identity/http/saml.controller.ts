import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access.decorator.js';
import { Configuration } from '../../platform/config/configuration.js';
import { AcceptAssertion } from '../accept-assertion.use-case.js';
import { BeginSignIn } from '../begin-sign-in.use-case.js';
import { FinishSignIn } from '../finish-sign-in.use-case.js';
import { REQUEST_MINUTES, SamlServiceProvider } from '../saml/saml-service-provider.js';
import { newSecret } from '../secret-token.js';
import { cookieOptions, preLoginCookieName, sessionCookieName } from '../session-cookie.js';
import { redirect, SignInGuard } from './guarded.js';
import { sendForm } from './page.js';

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
    private readonly guard: SignInGuard,
    private readonly serviceProvider: SamlServiceProvider,
  ) {}

  @Get('login')
  async login(@Query('returnTo') returnTo: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-in', request, reply, async () => {
      // One secret for all tabs of a browser, so that a second sign-in does not undo the first.
      const held = request.cookies[preLoginCookieName(this.configuration)];
      const browserSecret = held && SECRET.test(held) ? held : newSecret();
      const authn = await this.beginSignIn.execute({ returnTo, browserSecret });
      reply.setCookie(preLoginCookieName(this.configuration), browserSecret, { ...cookieOptions(this.configuration), maxAge: REQUEST_MINUTES * 60 });
      return authn.kind === 'redirect' ? redirect(reply, authn.url) : sendForm(request, reply, authn.url, authn.fields);
    });
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
      const { session, returnTo } = await this.finishSignIn.execute({
        ticket: typeof ticket === 'string' ? ticket : '',
        browserSecret: request.cookies[preLoginCookieName(this.configuration)],
        oldSession: request.cookies[sessionCookieName(this.configuration)],
        userAgent: request.headers['user-agent'] ?? null,
        ip: request.ip,
      });
      reply.setCookie(sessionCookieName(this.configuration), session, { ...cookieOptions(this.configuration), maxAge: this.configuration.get('SESSION_MAX_MINUTES') * 60 });
      return redirect(reply, `${this.configuration.publicUrl}${returnTo}`);
    });
  }

  @Get('metadata')
  @Header('content-type', 'application/samlmetadata+xml; charset=utf-8')
  metadata(): string {
    return this.serviceProvider.metadata();
  }
}
