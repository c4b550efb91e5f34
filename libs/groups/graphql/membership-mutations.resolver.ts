import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { PersonLoader } from '../../people/person.loader.js';
import type { PersonView } from '../../people/person.view.js';
import { Writes } from '../../platform/access/access.decorator.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { Limited } from '../../platform/limits/limited.decorator.js';
import { limits } from '../../platform/limits/limits.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { DecideMembershipRequestUseCase } from '../decide-membership-request.use-case.js';
import { InviteToGroupUseCase } from '../invite-to-group.use-case.js';
import { RemoveFromGroupUseCase } from '../remove-from-group.use-case.js';
import { SetGroupRoleUseCase } from '../set-group-role.use-case.js';
import type { GroupView, MembershipView } from '../group.view.js';
import { DecideMembershipRequestInput, InviteToGroupInput, RemoveFromGroupInput, SetGroupRoleInput } from './group.inputs.js';
import { DecideMembershipRequestPayload, InviteToGroupPayload, RemoveFromGroupPayload, SetGroupRolePayload } from './group.payloads.js';

interface InvitedAnswer {
  group: GroupView;
  invited: Promise<PersonView[]>;
  alreadyThere: Promise<PersonView[]>;
  unknownEmails: string[];
  clientMutationId?: string | null;
}

/** Writes to other people's memberships. */
@Resolver()
export class MembershipMutationsResolver {
  constructor(
    private readonly inviteUseCase: InviteToGroupUseCase,
    private readonly decideUseCase: DecideMembershipRequestUseCase,
    private readonly removeUseCase: RemoveFromGroupUseCase,
    private readonly roleUseCase: SetGroupRoleUseCase,
    private readonly people: PersonLoader,
  ) {}

  @Writes()
  @Limited(limits.invitations, ({ input }) => (input as InviteToGroupInput).personIds.length)
  @Mutation(() => InviteToGroupPayload)
  async inviteToGroup(@Context() context: RequestContext, @Args('input') input: InviteToGroupInput): Promise<InvitedAnswer> {
    const groupId = fromGlobalId('Group', input.groupId);
    const personIds = input.personIds.map((id) => fromGlobalId('Person', id));
    const { invited, alreadyThere, ...rest } = await this.inviteUseCase.execute(context.actor, { ...input, groupId, personIds });
    const peopleOf = (ids: string[]) => Promise.all(ids.map((id) => this.people.load(context, id)));
    return { ...rest, invited: peopleOf(invited), alreadyThere: peopleOf(alreadyThere), clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => DecideMembershipRequestPayload)
  async decideMembershipRequest(
    @Context() context: RequestContext,
    @Args('input') input: DecideMembershipRequestInput,
  ): Promise<{ group: GroupView; membership: MembershipView | null; clientMutationId?: string | null }> {
    const { group, membership } = await this.decideUseCase.execute(context.actor, { ...input, ...idsOf(input) });
    return { group, membership: membership && { ...membership, group }, clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => SetGroupRolePayload)
  async setGroupRole(@Context() context: RequestContext, @Args('input') input: SetGroupRoleInput): Promise<{ membership: MembershipView; clientMutationId?: string | null }> {
    const membership = await this.roleUseCase.execute(context.actor, { ...input, ...idsOf(input) });
    return { membership, clientMutationId: input.clientMutationId };
  }

  @Writes()
  @Mutation(() => RemoveFromGroupPayload)
  async removeFromGroup(@Context() context: RequestContext, @Args('input') input: RemoveFromGroupInput): Promise<{ group: GroupView; clientMutationId?: string | null }> {
    const group = await this.removeUseCase.execute(context.actor, { ...input, ...idsOf(input) });
    return { group, clientMutationId: input.clientMutationId };
  }
}

/** @throws NOT_FOUND */
function idsOf(input: { groupId: string; personId: string }): { groupId: string; personId: string } {
  return { groupId: fromGlobalId('Group', input.groupId), personId: fromGlobalId('Person', input.personId) };
}
