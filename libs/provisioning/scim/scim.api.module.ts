import { Module } from '@nestjs/common';
import { ScimBrake } from './brake/scim-brake.js';
import { RunBulk } from './bulk/run-bulk.js';
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

/** SCIM over HTTP. */
@Module({
  providers: [
    ScimServer, ScimRouter, UserEndpoint, GroupEndpoint, RunBulk,
    ScimUserReader, SaveUser, CreateScimUser, ChangeScimUser, DeleteScimUser,
    ScimGroupReader, SaveGroup, WriteScimGroup,
    ScimBrake,
  ],
  exports: [ScimServer],
})
export class ScimApiModule {}
