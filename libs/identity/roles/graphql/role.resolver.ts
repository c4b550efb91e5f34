import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../../../people/graphql/person.type.js';
import type { PersonView } from '../../../people/person.view.js';
import { Requires } from '../../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../../platform/graphql/global-id.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { ALL_PERMISSIONS } from '../../role-permissions.js';
import { ChangeCustomRole } from '../change-custom-role.use-case.js';
import { ChangeHolder } from '../change-holder.use-case.js';
import { RoleHoldersLoader } from '../role-holders.loader.js';
import { canGrantRole } from '../role.policy.js';
import { RoleReader } from '../role.reader.js';
import type { RoleView } from '../role.view.js';
import { CreateRoleInput, DeleteRoleInput, DeleteRolePayload, GrantRoleInput, RevokeRoleInput, RolePayload, UpdateRoleInput } from './role.inputs.js';
import { RoleType } from './role.type.js';

/** Who may do what beyond every employee, for those who grant it. */
@Resolver(() => RoleType)
export class RoleResolver {
  constructor(
    private readonly reader: RoleReader,
    private readonly holdersLoader: RoleHoldersLoader,
    private readonly changeHolder: ChangeHolder,
    private readonly customRoles: ChangeCustomRole,
  ) {}

  @Requires('roles.grant')
  @Query(() => [RoleType])
  roles(): Promise<RoleView[]> {
    return this.reader.all();
  }

  @Requires('roles.grant')
  @Query(() => [String], { description: 'What a role can allow.' })
  permissions(): readonly string[] {
    return ALL_PERMISSIONS;
  }

  @ResolveField(() => [PersonType], { description: 'The first hundred by name.' })
  holders(@Parent() role: RoleView, @Context() context: RequestContext): Promise<PersonView[]> {
    return this.holdersLoader.of(context, role.id);
  }

  @ResolveField(() => Boolean, { description: 'May the viewer give and take it.' })
  viewerCanGrant(@Parent() role: RoleView, @Context() { actor }: RequestContext): boolean {
    return canGrantRole(actor, role);
  }

  @Requires('roles.grant')
  @Mutation(() => RolePayload)
  async grantRole(@Args('input') { roleId, personId, clientMutationId }: GrantRoleInput, @Context() { actor }: RequestContext): Promise<{ role: RoleView; clientMutationId?: string | null }> {
    return { role: await this.changeHolder.execute(actor, { roleId, personId: fromGlobalId('Person', personId), to: 'granted' }), clientMutationId };
  }

  @Requires('roles.grant')
  @Mutation(() => RolePayload)
  async revokeRole(@Args('input') { roleId, personId, clientMutationId }: RevokeRoleInput, @Context() { actor }: RequestContext): Promise<{ role: RoleView; clientMutationId?: string | null }> {
    return { role: await this.changeHolder.execute(actor, { roleId, personId: fromGlobalId('Person', personId), to: 'revoked' }), clientMutationId };
  }

  @Requires('roles.grant')
  @Mutation(() => RolePayload)
  async createRole(@Args('input') input: CreateRoleInput, @Context() { actor }: RequestContext): Promise<{ role: RoleView; clientMutationId?: string | null }> {
    return { role: await this.customRoles.create(actor, input), clientMutationId: input.clientMutationId };
  }

  @Requires('roles.grant')
  @Mutation(() => RolePayload)
  async updateRole(@Args('input') { roleId, clientMutationId, ...input }: UpdateRoleInput, @Context() { actor }: RequestContext): Promise<{ role: RoleView; clientMutationId?: string | null }> {
    return { role: await this.customRoles.update(actor, roleId, input), clientMutationId };
  }

  @Requires('roles.grant')
  @Mutation(() => DeleteRolePayload)
  async deleteRole(@Args('input') { roleId, clientMutationId }: DeleteRoleInput, @Context() { actor }: RequestContext): Promise<DeleteRolePayload> {
    await this.customRoles.remove(actor, roleId);
    return { deletedRoleId: roleId, clientMutationId };
  }
}
