import { Args, ArgsType, Context, Field, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { GroupPagesLoader } from '../group-pages.loader.js';
import type { GroupRole, GroupView, MembershipRequestView, MembershipView } from '../group.view.js';
import { GroupRoleEnum } from './group.enums.js';
import { GroupType } from './group.type.js';
import { MembershipConnectionType, MembershipRequestConnectionType } from './membership.type.js';

@ArgsType()
class MembersArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  query?: string | null;

  @Field(() => GroupRoleEnum, { nullable: true })
  role?: GroupRole | null;
}

/** The fields of a group that cost a statement. */
@Resolver(() => GroupType)
export class GroupListsResolver {
  constructor(private readonly pages: GroupPagesLoader) {}

  @ResolveField('newPostCount', () => Int, { description: "Posts since the viewer's last visit, 0 to 99; members only." })
  newPostCount(group: GroupView, _args: unknown, context: RequestContext): Promise<number> | number {
    return group.viewerMembership?.status === 'MEMBER' ? this.pages.newPostCount(context, group.uuid) : 0;
  }

  @ResolveField('members', () => MembershipConnectionType)
  members(@Parent() group: GroupView, @Args() args: MembersArgs, @Context() context: RequestContext): Promise<Connection<MembershipView>> {
    return this.pages.members(context, group.uuid, args, args);
  }

  @ResolveField('membershipRequests', () => MembershipRequestConnectionType)
  membershipRequests(@Parent() group: GroupView, @Args() page: PageArgs, @Context() context: RequestContext): Promise<Connection<MembershipRequestView>> {
    return this.pages.requests(context, group.uuid, page);
  }
}
