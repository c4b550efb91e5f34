import { Module } from '@nestjs/common';
import { ChangeCustomRole } from './change-custom-role.use-case.js';
import { ChangeHolder } from './change-holder.use-case.js';
import { RoleResolver } from './graphql/role.resolver.js';
import { RoleHoldersLoader } from './role-holders.loader.js';
import { RoleReader } from './role.reader.js';

/** Roles, for those who grant them. */
@Module({ providers: [RoleReader, RoleHoldersLoader, ChangeHolder, ChangeCustomRole, RoleResolver] })
export class RolesApiModule {}
