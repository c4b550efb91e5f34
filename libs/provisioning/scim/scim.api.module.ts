import { Module } from '@nestjs/common';
import { GroupsModule } from '../../groups/groups.module.js';
import { ApiTokenReader } from '../../identity/api-token.reader.js';
import { PeopleModule } from '../../people/people.module.js';
import { ApproveScimBrake } from './brake/approve-scim-brake.use-case.js';
import { ScimBrakeReader } from './brake/scim-brake.reader.js';
import { ScimBrake } from './brake/scim-brake.js';
import { RunBulk } from './bulk/run-bulk.js';
import { DirectoryGroupResolver } from './graphql/directory-group.resolver.js';
import { IntegrationBrakeResolver } from './graphql/integration-brake.resolver.js';
import { ScimBrakeResolver } from './graphql/scim-brake.resolver.js';
import { DirectoryGroupReader } from './groups/directory-group.reader.js';
import { LinkDirectoryGroupUseCase } from './groups/link-directory-group.use-case.js';
import { SaveGroup } from './groups/save-group.js';
import { ScimGroupReader } from './groups/scim-group.reader.js';
import { WriteScimGroup } from './groups/write-scim-group.use-case.js';
import { GroupEndpoint } from './http/group-endpoint.js';
import { ScimRouter } from './http/scim-router.js';
import { ScimServer } from './http/scim-server.js';
import { UserEndpoint } from './http/user-endpoint.js';
import { ChangeScimUser } from './users/change-scim-user.use-case.js';
import { CreateScimUser } from './users/create-scim-user.use-case.js';
import { DeleteScimUser } from './users/delete-scim-user.use-case.js';
import { SaveUser } from './users/save-user.js';
import { ScimUserReader } from './users/scim-user.reader.js';

/** SCIM over HTTP, and what administrators decide about it over GraphQL. */
@Module({
  imports: [PeopleModule, GroupsModule],
  providers: [
    ScimServer, ScimRouter, UserEndpoint, GroupEndpoint, RunBulk,
    ScimUserReader, SaveUser, CreateScimUser, ChangeScimUser, DeleteScimUser,
    ScimGroupReader, SaveGroup, WriteScimGroup,
    ScimBrake, ScimBrakeReader, ApproveScimBrake, ApiTokenReader,
    DirectoryGroupReader, LinkDirectoryGroupUseCase, DirectoryGroupResolver, IntegrationBrakeResolver, ScimBrakeResolver,
  ],
  exports: [ScimServer],
})
export class ScimApiModule {}
