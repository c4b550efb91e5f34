import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/access/access.decorator.js';
import { Configuration } from '../../platform/config/configuration.js';
import { addressKey } from '../../platform/limits/address-key.js';
import { limits } from '../../platform/limits/limits.js';
import { RateLimiter } from '../../platform/limits/rate-limiter.js';
import { RedeemSignInLink } from '../break-glass/redeem-sign-in-link.use-case.js';
import { sessionCookieName, setSessionCookie } from '../session-cookie.js';
import { redirect, SignInGuard } from './guarded.js';
import { sendLinkQuestion } from './page.js';

/** The way in that the server's command line gives an owner. What only looks at links does not use them up: a button does. */
@Public('Whoever signs in is not signed in yet; the link holds 256 random bits.')
@Controller('auth/link')
export class SignInLinkController {
  constructor(
    private readonly configuration: Configuration,
    private readonly redeem: RedeemSignInLink,
    private readonly guard: SignInGuard,
    private readonly limiter: RateLimiter,
  ) {}

  @Get()
  ask(@Query('token') token: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return sendLinkQuestion(request, reply, text(token));
  }

  @Post()
  signIn(@Body() body: Record<string, unknown> | undefined, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.guard.run('sign-in', request, reply, async () => {
      await this.limiter.take(limits.signInLinks, addressKey(request.ip));
      const session = await this.redeem.execute(text(body?.['token']), { oldSession: request.cookies[sessionCookieName(this.configuration)], userAgent: request.headers['user-agent'] ?? null, ip: request.ip });
      setSessionCookie(reply, this.configuration, session);
      return redirect(reply, `${this.configuration.publicUrl}/`);
    });
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
