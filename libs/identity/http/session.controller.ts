import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PersonReader } from '../../people/person.reader.js';
import { Public } from '../../platform/access/access.decorator.js';
import { ActorSource } from '../../platform/access/actor.js';
import { Configuration } from '../../platform/config/configuration.js';
import { Reauthentication } from '../reauthentication.policy.js';
import { SignOut } from '../sign-out.use-case.js';
import { cookieOptions, sessionCookieName } from '../session-cookie.js';
import { redirect } from './guarded.js';
import { sendConfirmed, sendSignOutQuestion } from './page.js';
import { sendMessage } from './send-message.js';

@Public('Tells only the one who asks about themselves, and ends only their own session.')
@Controller('auth')
export class SessionController {
  constructor(
    private readonly configuration: Configuration,
    private readonly actors: ActorSource,
    private readonly people: PersonReader,
    private readonly signOut: SignOut,
    private readonly reauthentication: Reauthentication,
  ) {}

  @Get('session')
  async session(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const actor = await this.actors.find({ cookie: request.headers.cookie, authorization: request.headers.authorization });
    const person = actor && (await this.people.byIds([actor.personId])).get(actor.personId);
    reply.header('cache-control', 'no-store');
    if (!person) return reply.code(401).send({ errors: [{ message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }] });
    return reply.send({ person: { id: person.id, email: person.email, displayName: person.displayName }, confirmedUntil: await this.reauthentication.until(actor) });
  }

  /** Where a sign-in ends that was only to prove who it is. */
  @Get('confirmed')
  confirmed(@Req() request: FastifyRequest, @Res() reply: FastifyReply): FastifyReply {
    return sendConfirmed(request, reply);
  }

  @Post('logout')
  async logout(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.comesFromElsewhere(request) ? sendSignOutQuestion(request, reply) : this.end(request, reply);
  }

  @Get('logout')
  async logoutByLink(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<FastifyReply> {
    return this.comesFromElsewhere(request) ? sendSignOutQuestion(request, reply) : this.end(request, reply);
  }

  private async end(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const secret = request.cookies[sessionCookieName(this.configuration)];
    const farewell = secret ? await this.signOut.execute(secret) : null;
    reply.clearCookie(sessionCookieName(this.configuration), cookieOptions(this.configuration));
    return farewell ? sendMessage(request, reply, farewell) : redirect(reply, `${this.configuration.publicUrl}/`);
  }

  /** Lax cookies come along when another site links here, so a link elsewhere must not sign anybody out. */
  private comesFromElsewhere({ headers }: FastifyRequest): boolean {
    const site = headers['sec-fetch-site'];
    if (site !== undefined) return site !== 'same-origin' && site !== 'none';
    return headers.origin !== undefined && headers.origin !== new URL(this.configuration.publicUrl).origin;
  }
}
