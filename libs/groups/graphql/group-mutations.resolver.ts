import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { CreateGroupUseCase } from '../create-group.use-case.js';
import type { GroupView } from '../group.view.js';
import { CreateGroupInput } from './group.inputs.js';
import { CreateGroupPayload } from './group.payloads.js';

/** Writes to a group itself. */
@Resolver()
export class GroupMutationsResolver {
  constructor(private readonly createGroupUseCase: CreateGroupUseCase) {}

  @Writes()
  @Mutation(() => CreateGroupPayload)
  async createGroup(@Context() context: RequestContext, @Args('input') input: CreateGroupInput): Promise<{ group: GroupView; clientMutationId?: string | null }> {
    return { group: await this.createGroupUseCase.execute(context.actor, input), clientMutationId: input.clientMutationId };
  }
}
