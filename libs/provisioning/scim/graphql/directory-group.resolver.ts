import { Args, Context, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupType } from '../../../groups/graphql/group.type.js';
import { GroupLoader } from '../../../groups/group.loader.js';
import type { GroupView } from '../../../groups/group.view.js';
import { Requires } from '../../../platform/access/access.decorator.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { isUuid } from '../../../platform/ids/uuid7.js';
import type { Connection } from '../../../platform/pagination/keyset.js';
import { PageArgs } from '../../../platform/pagination/page.args.js';
import { DirectoryGroupReader, type DirectoryGroupView } from '../groups/directory-group.reader.js';
import { LinkDirectoryGroupUseCase } from '../groups/link-directory-group.use-case.js';
import { DirectoryGroupConnectionType, DirectoryGroupType, LinkDirectoryGroupInput, LinkDirectoryGroupPayload } from './scim.type.js';

interface Linked {
  directoryGroup: DirectoryGroupView;
  clientMutationId?: string | null;
}

/** The sets of people that come over SCIM, and the company groups that follow them. */
@Resolver(() => DirectoryGroupType)
export class DirectoryGroupResolver {
  constructor(
    private readonly directoryGroupReader: DirectoryGroupReader,
    private readonly link: LinkDirectoryGroupUseCase,
    private readonly groups: GroupLoader,
  ) {}

  @Requires('provisioning.manage')
  @Query(() => DirectoryGroupConnectionType)
  directoryGroups(@Args() page: PageArgs): Promise<Connection<DirectoryGroupView>> {
    return this.directoryGroupReader.list(page);
  }

  @Requires('provisioning.manage')
  @Mutation(() => LinkDirectoryGroupPayload)
  async linkDirectoryGroup(@Args('input') input: LinkDirectoryGroupInput, @Context() { actor }: RequestContext): Promise<Linked> {
    if (!isUuid(input.directoryGroupId)) throw notFound();
    await this.link.execute(actor, { directoryGroupId: input.directoryGroupId, groupId: input.groupId == null ? null : fromGlobalId('Group', input.groupId) });
    const directoryGroup = await this.directoryGroupReader.find(input.directoryGroupId);
    if (!directoryGroup) throw notFound();
    return { directoryGroup, clientMutationId: input.clientMutationId };
  }

  @ResolveField('group', () => GroupType, { nullable: true, description: 'The group that follows the set, if the viewer may know of it.' })
  group(set: DirectoryGroupView, _args: unknown, context: RequestContext): Promise<GroupView | null> | null {
    return set.groupUuid === null ? null : this.groups.find(context, set.groupUuid);
  }
}
