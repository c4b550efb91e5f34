import type { OnModuleInit } from '@nestjs/common';
import { Args, ArgsType, Context, Field, ID, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Reads } from '../../platform/access/access.decorator.js';
import { parseGlobalId } from '../../platform/graphql/global-id.js';
import { NodeRegistry } from '../../platform/graphql/node.registry.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { GroupLoader } from '../group.loader.js';
import { canAdministerGroup, canInviteToGroup, canJoinGroup, canModerateGroup, canPostInGroup, canReadGroup } from '../group.policy.js';
import { GroupReader } from '../group.reader.js';
import type { GroupView, MembershipView } from '../group.view.js';
import { GroupConnectionType, GroupType, GroupViewerCanType } from './group.type.js';
import { MembershipType } from './membership.type.js';

@ArgsType()
class GroupsArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  query?: string | null;

  @Field(() => Boolean, { nullable: true })
  mine?: boolean | null;
}

@Resolver(() => GroupType)
export class GroupResolver implements OnModuleInit {
  constructor(
    private readonly groupReader: GroupReader,
    private readonly loader: GroupLoader,
    private readonly nodes: NodeRegistry,
  ) {}

  onModuleInit(): void {
    this.nodes.register('Group', (context, uuid) => this.loader.find(context, uuid));
  }

  @Reads()
  @Query(() => GroupType, { nullable: true })
  group(@Context() context: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<GroupView | null> | null {
    const parsed = parseGlobalId(id);
    return parsed?.type === 'Group' ? this.loader.find(context, parsed.uuid) : null;
  }

  @Reads()
  @Query(() => GroupConnectionType)
  groups(@Context() context: RequestContext, @Args() args: GroupsArgs): Promise<Connection<GroupView>> {
    return this.groupReader.list(context.actor.personId, args, args);
  }

  @ResolveField('viewerMembership', () => MembershipType, { nullable: true })
  viewerMembership(group: GroupView): MembershipView | null {
    return group.viewerMembership && { ...group.viewerMembership, group };
  }

  @ResolveField('viewerCan', () => GroupViewerCanType)
  viewerCan(group: GroupView): GroupViewerCanType {
    return {
      read: canReadGroup(group),
      join: canJoinGroup(group),
      post: canPostInGroup(group),
      invite: canInviteToGroup(group),
      moderate: canModerateGroup(group),
      administer: canAdministerGroup(group),
    };
  }
}
