import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access.decorator.js';
import { Configuration } from '../../platform/config/configuration.js';
import { EndProviderSessions } from '../end-provider-sessions.use-case.js';
import type { LogoutMessage } from '../saml/logout-message.check.js';
import { redirect, SignInGuard } from './guarded.js';
import { sendMessage } from './send-message.js';

/** Logout that the identity provider starts, and its answer to ours: the signature is what counts, not who carries it here. */
@Public('The browser of somebody whom the provider logs out sends no session along; the message is signed.')
@Controller('auth/saml/slo')
export class LogoutController {
  constructor(
    private readonly configuration: Configuration,
    private readonly endSessions: EndProviderSessions,
    private readonly guard: SignInGuard,
  ) {}

  @Get()
  byRedirect(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const mark = request.url.indexOf('?');
    return this.answer({ binding: 'redirect', query: mark < 0 ? '' : request.url.slice(mark + 1) }, query['RelayState'], request, reply);
  }

  @Post()
  byPost(@Body() body: Record<string, unknown> | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const field = body?.['SAMLResponse'] === undefined ? 'SAMLRequest' : 'SAMLResponse';
    const value = body?.[field];
    return this.answer({ binding: 'post', field, value: typeof value === 'string' ? value : '' }, body?.['RelayState'], request, reply);
  }

  private answer(message: LogoutMessage, relayState: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-out', request, reply, async () => {
      const answer = await this.endSessions.execute(message, typeof relayState === 'string' ? relayState : '');
      if (!answer) return redirect(reply, `${this.configuration.publicUrl}/`);
      return sendMessage(request, reply, answer);
    });
  }
}
