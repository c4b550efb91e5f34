import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import { conflict } from '../../platform/errors/app-error.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { JoinGroupUseCase } from '../join-group.use-case.js';
import { LeaveGroupUseCase } from '../leave-group.use-case.js';
import { MuteGroupUseCase } from '../mute-group.use-case.js';
import { VisitGroupUseCase } from '../visit-group.use-case.js';
import type { GroupView, MembershipView } from '../group.view.js';
import { JoinGroupInput, LeaveGroupInput, MuteGroupInput, VisitGroupInput } from './group.inputs.js';
import { JoinGroupPayload, LeaveGroupPayload, MuteGroupPayload, VisitGroupPayload } from './group.payloads.js';

/** Writes to one's own membership. */
@Resolver()
export class OwnMembershipMutationsResolver {
  constructor(
    private readonly joinUseCase: JoinGroupUseCase,
    private readonly leaveUseCase: LeaveGroupUseCase,
    private readonly muteUseCase: MuteGroupUseCase,
    private readonly visitUseCase: VisitGroupUseCase,
  ) {}

  @Writes()
  @Mutation(() => JoinGroupPayload)
  async joinGroup(@Context() context: RequestContext, @Args('input') input: JoinGroupInput): Promise<{ membership: MembershipView; clientMutationId?: string | null }> {
    const group = await this.joinUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { membership: ownMembership(group), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => LeaveGroupPayload)
  async leaveGroup(@Context() context: RequestContext, @Args('input') input: LeaveGroupInput): Promise<{ group: GroupView | null; clientMutationId?: string | null }> {
    const group = await this.leaveUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { group, clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => MuteGroupPayload)
  async muteGroup(@Context() context: RequestContext, @Args('input') input: MuteGroupInput): Promise<{ membership: MembershipView; clientMutationId?: string | null }> {
    const group = await this.muteUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { membership: ownMembership(group), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => VisitGroupPayload)
  async visitGroup(@Context() context: RequestContext, @Args('input') input: VisitGroupInput): Promise<{ group: GroupView; clientMutationId?: string | null }> {
    const group = await this.visitUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { group, clientMutationId: input.clientMutationId };
  }
}

/** @throws CONFLICT when a repeated request comes after its membership has ended */
function ownMembership(group: GroupView): MembershipView {
  if (!group.viewerMembership) throw conflict('This was done before, and you have left the group since.');
  return { ...group.viewerMembership, group };
}
