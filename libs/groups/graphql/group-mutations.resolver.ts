import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Writes } from '../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { ArchiveGroupUseCase } from '../archive-group.use-case.js';
import { CreateGroupUseCase } from '../create-group.use-case.js';
import { UpdateGroupUseCase } from '../update-group.use-case.js';
import type { GroupView } from '../group.view.js';
import { ArchiveGroupInput, CreateGroupInput, UpdateGroupInput } from './group.inputs.js';
import { ArchiveGroupPayload, CreateGroupPayload, UpdateGroupPayload } from './group.payloads.js';

interface GroupAnswer {
  group: GroupView;
  clientMutationId?: string | null;
}

/** Writes to a group itself. */
@Resolver()
export class GroupMutationsResolver {
  constructor(
    private readonly createUseCase: CreateGroupUseCase,
    private readonly updateUseCase: UpdateGroupUseCase,
    private readonly archiveUseCase: ArchiveGroupUseCase,
  ) {}

  @Writes()
  @Mutation(() => CreateGroupPayload)
  async createGroup(@Context() context: RequestContext, @Args('input') input: CreateGroupInput): Promise<GroupAnswer> {
    return { group: await this.createUseCase.execute(context.actor, input), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => UpdateGroupPayload)
  async updateGroup(@Context() context: RequestContext, @Args('input') input: UpdateGroupInput): Promise<GroupAnswer> {
    const group = await this.updateUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { group, clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => ArchiveGroupPayload)
  async archiveGroup(@Context() context: RequestContext, @Args('input') input: ArchiveGroupInput): Promise<GroupAnswer> {
    const group = await this.archiveUseCase.execute(context.actor, { ...input, groupId: fromGlobalId('Group', input.groupId) });
    return { group, clientMutationId: input.clientMutationId };
  }
}
