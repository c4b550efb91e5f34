import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { ArchiveGroupUseCase } from './archive-group.use-case.js';
import { GroupAuditLabel } from './audit-label.reader.js';
import { CreateGroupUseCase } from './create-group.use-case.js';
import { DecideMembershipRequestUseCase } from './decide-membership-request.use-case.js';
import { GroupPagesLoader } from './group-pages.loader.js';
import { GroupPersonData } from './group-person-data.js';
import { GroupListsResolver } from './graphql/group-lists.resolver.js';
import { GroupMutationsResolver } from './graphql/group-mutations.resolver.js';
import { GroupResolver } from './graphql/group.resolver.js';
import { MembershipMutationsResolver } from './graphql/membership-mutations.resolver.js';
import { MembershipRequestResolver } from './graphql/membership-request.resolver.js';
import { MembershipResolver } from './graphql/membership.resolver.js';
import { OwnMembershipMutationsResolver } from './graphql/own-membership-mutations.resolver.js';
import { PersonGroupsResolver } from './graphql/person-groups.resolver.js';
import { GroupsModule } from './groups.module.js';
import { InviteToGroupUseCase } from './invite-to-group.use-case.js';
import { JoinGroupUseCase } from './join-group.use-case.js';
import { LeaveGroupUseCase } from './leave-group.use-case.js';
import { MembershipRequestReader } from './membership-request.reader.js';
import { MembershipReader } from './membership.reader.js';
import { MuteGroupUseCase } from './mute-group.use-case.js';
import { NewPostCountReader } from './new-post-count.reader.js';
import { PersonGroupsReader } from './person-groups.reader.js';
import { RemoveFromGroupUseCase } from './remove-from-group.use-case.js';
import { SetGroupRoleUseCase } from './set-group-role.use-case.js';
import { UpdateGroupUseCase } from './update-group.use-case.js';
import { VisitGroupUseCase } from './visit-group.use-case.js';

const READERS = [MembershipReader, MembershipRequestReader, PersonGroupsReader, NewPostCountReader, GroupPagesLoader];
const USE_CASES = [
  CreateGroupUseCase,
  UpdateGroupUseCase,
  ArchiveGroupUseCase,
  JoinGroupUseCase,
  LeaveGroupUseCase,
  InviteToGroupUseCase,
  DecideMembershipRequestUseCase,
  RemoveFromGroupUseCase,
  SetGroupRoleUseCase,
  MuteGroupUseCase,
  VisitGroupUseCase,
];
const RESOLVERS = [
  GroupResolver,
  GroupListsResolver,
  GroupMutationsResolver,
  MembershipResolver,
  MembershipRequestResolver,
  MembershipMutationsResolver,
  OwnMembershipMutationsResolver,
  PersonGroupsResolver,
];

/** Groups over GraphQL. */
@Module({
  imports: [GroupsModule, PeopleModule],
  providers: [GroupAuditLabel, GroupPersonData, ...READERS, ...USE_CASES, ...RESOLVERS],
})
export class GroupsApiModule {}
