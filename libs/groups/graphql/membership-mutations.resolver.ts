import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { JoinGroupUseCase } from '../join-group.use-case.js';
import type { MembershipView } from '../group.view.js';
import { JoinGroupInput } from './group.inputs.js';
import { JoinGroupPayload } from './group.payloads.js';

/** Writes to one's own membership. */
@Resolver()
export class MembershipMutationsResolver {
  constructor(private readonly joinGroupUseCase: JoinGroupUseCase) {}

  @Writes()
  @Mutation(() => JoinGroupPayload)
  async joinGroup(@Context() context: RequestContext, @Args('input') input: JoinGroupInput): Promise<{ membership: MembershipView; clientMutationId?: string | null }> {
    const group = await this.joinGroupUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { membership: { ...group.viewerMembership!, group }, clientMutationId: input.clientMutationId };
  }
}
