import { Args, Context, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Reads } from '../../platform/access/access.decorator.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Connection } from '../../platform/pagination/keyset.js';
import { PageArgs } from '../../platform/pagination/page.args.js';
import { GroupLoader } from '../group.loader.js';
import { MembershipRequestReader } from '../membership-request.reader.js';
import type { GroupView, MembershipRequestView } from '../group.view.js';
import { GroupType } from './group.type.js';
import { MembershipRequestConnectionType, MembershipRequestType } from './membership.type.js';

@Resolver(() => MembershipRequestType)
export class MembershipRequestResolver {
  constructor(
    private readonly requests: MembershipRequestReader,
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
  ) {}

  @Reads()
  @Query(() => MembershipRequestConnectionType)
  pendingRequests(@Context() context: RequestContext, @Args() page: PageArgs): Promise<Connection<MembershipRequestView>> {
    return this.requests.pending(context.actor.personId, page);
  }

  @ResolveField('person', () => PersonType)
  person(request: MembershipRequestView, _args: unknown, context: RequestContext): Promise<PersonView> {
    return this.people.load(context, request.personUuid);
  }

  @ResolveField('group', () => GroupType)
  group(request: MembershipRequestView, _args: unknown, context: RequestContext): Promise<GroupView> {
    return this.groups.load(context, request.groupUuid);
  }
}
