import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Reads, Writes } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { EndOtherSessions } from '../end-other-sessions.use-case.js';
import { EndSession } from '../end-session.use-case.js';
import { SessionReader, type SessionView } from '../session.reader.js';
import { EndOtherSessionsInput, EndOtherSessionsPayload, EndSessionInput, EndSessionPayload } from './session.inputs.js';
import { SessionType } from './session.type.js';

@Resolver(() => SessionType)
export class SessionResolver {
  constructor(
    private readonly sessions: SessionReader,
    private readonly endSessionUseCase: EndSession,
    private readonly endOtherSessionsUseCase: EndOtherSessions,
  ) {}

  @Reads()
  @Query(() => [SessionType])
  viewerSessions(@Context() context: RequestContext): Promise<SessionView[]> {
    return this.sessions.list(context.actor);
  }

  @Writes()
  @Mutation(() => EndSessionPayload)
  async endSession(@Args('input', { type: () => EndSessionInput }) input: EndSessionInput, @Context() context: RequestContext): Promise<EndSessionPayload> {
    return { endedSessionId: await this.endSessionUseCase.execute(context.actor, input), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => EndOtherSessionsPayload)
  async endOtherSessions(@Args('input', { type: () => EndOtherSessionsInput }) input: EndOtherSessionsInput, @Context() context: RequestContext): Promise<EndOtherSessionsPayload> {
    return { endedCount: await this.endOtherSessionsUseCase.execute(context.actor, input), clientMutationId: input.clientMutationId };
  }
}
