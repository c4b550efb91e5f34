import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { CreateGroupUseCase } from './create-group.use-case.js';
import { GroupMutationsResolver } from './graphql/group-mutations.resolver.js';
import { GroupResolver } from './graphql/group.resolver.js';
import { MembershipMutationsResolver } from './graphql/membership-mutations.resolver.js';
import { MembershipResolver } from './graphql/membership.resolver.js';
import { GroupsModule } from './groups.module.js';
import { JoinGroupUseCase } from './join-group.use-case.js';

/** Groups over GraphQL. */
@Module({
  imports: [GroupsModule, PeopleModule],
  providers: [
    GroupResolver,
    GroupMutationsResolver,
    MembershipResolver,
    MembershipMutationsResolver,
    CreateGroupUseCase,
    JoinGroupUseCase,
  ],
})
export class GroupsApiModule {}
