import { ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../people/graphql/person.type.js';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { GroupLoader } from '../group.loader.js';
import type { GroupView, MembershipView } from '../group.view.js';
import { GroupType } from './group.type.js';
import { MembershipType } from './membership.type.js';

@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly groups: GroupLoader,
  ) {}

  @ResolveField('person', () => PersonType)
  person(membership: MembershipView, _args: unknown, context: RequestContext): Promise<PersonView> {
    return this.people.load(context, membership.personUuid);
  }

  @ResolveField('group', () => GroupType)
  group(membership: MembershipView, _args: unknown, context: RequestContext): GroupView | Promise<GroupView> {
    return membership.group ?? this.groups.load(context, membership.groupUuid);
  }

  @ResolveField('invitedBy', () => PersonType, { nullable: true })
  invitedBy(membership: MembershipView, _args: unknown, context: RequestContext): Promise<PersonView> | null {
    return membership.invitedByUuid ? this.people.load(context, membership.invitedByUuid) : null;
  }
}
