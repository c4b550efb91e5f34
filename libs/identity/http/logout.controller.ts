import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access.decorator.js';
import { Configuration } from '../../platform/config/configuration.js';
import { EndProviderSessions } from '../end-provider-sessions.use-case.js';
import type { LogoutMessage } from '../saml/saml-service-provider.js';
import { redirect, SignInGuard } from './guarded.js';
import { sendForm } from './page.js';

/** Logout that the identity provider starts: its signature is what counts, not who carries it here. */
@Public('The browser of somebody whom the provider logs out sends no session along; the message is signed.')
@Controller('auth/saml/slo')
export class LogoutController {
  constructor(
    private readonly configuration: Configuration,
    private readonly guard: SignInGuard,
    private readonly endSessions: EndProviderSessions,
  ) {}

  @Get()
  byRedirect(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const mark = request.url.indexOf('?');
    return this.answer({ binding: 'redirect', query: mark < 0 ? '' : request.url.slice(mark + 1) }, query['RelayState'], request, reply);
  }

  @Post()
  byPost(@Body() body: Record<string, unknown> | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const field = body?.['SAMLRequest'];
    return this.answer({ binding: 'post', request: typeof field === 'string' ? field : '' }, body?.['RelayState'], request, reply);
  }

  private answer(message: LogoutMessage, relayState: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-out', request, reply, async () => {
      const answer = await this.endSessions.execute(message, typeof relayState === 'string' ? relayState : '');
      if (!answer) return redirect(reply, `${this.configuration.publicUrl}/`);
      return answer.kind === 'redirect' ? redirect(reply, answer.url) : sendForm(request, reply, answer.url, answer.fields);
    });
  }
}
