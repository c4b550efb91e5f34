import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { forbidden, invalidInput } from '../platform/errors/app-error.js';
import { requireText } from '../platform/text/text-input.js';
import { MembershipAccepted, MembershipChanged, PersonInvited } from './group.events.js';
import { canInviteToGroup, requireLiveGroup } from './group.policy.js';
import { GroupReader } from './group.reader.js';
import { lockGroup } from './group.repository.js';
import { findInvitees } from './invitee.reader.js';
import { admit, invite, standings } from './membership.repository.js';
import { addressesIn } from './pasted-addresses.js';
import type { GroupView } from './group.view.js';

const MAX_AT_ONCE = 500;
const MAX_PASTED = 50_000;

export interface InviteToGroup {
  groupId: string;
  personIds: string[];
  /** Addresses, or pasted text with addresses in it. */
  emails: string[];
  clientMutationId?: string | null;
}

export interface Invited {
  group: GroupView;
  /** Ids of those who were outside, or had asked and are members now. */
  invited: string[];
  /** Ids of those who are members or were invited before. */
  alreadyThere: string[];
  unknownEmails: string[];
}

/** Invites many people at once. Who had asked to join is let in: both sides have said yes. */
@Injectable()
export class InviteToGroupUseCase {
  constructor(
    private readonly database: Database,
    private readonly groups: GroupReader,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT */
  async execute(actor: Actor, { clientMutationId, ...input }: InviteToGroup): Promise<Invited> {
    const { personId } = actor;
    const addresses = addressesFrom(input);
    const { answer } = await this.database.transaction(async (tx) => {
      let first: Omit<Invited, 'group'> | null = null;
      await once(tx, { personId, mutation: 'inviteToGroup', clientMutationId, input }, async () => {
        const group = await lockGroup(tx, personId, input.groupId);
        requireLiveGroup(group);
        if (!canInviteToGroup(group)) throw forbidden('You may not invite people to this group.');
        const { ids, unknownIds, unknownEmails } = await findInvitees(tx, input.personIds, addresses);
        if (unknownIds.length > 0) throw invalidInput({ field: 'personIds', message: 'Some of these people do not work here, or do not work here any more.' });
        const invited = await inviteAll(tx, group.uuid, ids, actor);
        first = answerOf(ids, invited, unknownEmails);
        return group.uuid;
      });
      return { answer: first ?? (await this.repeated(tx, personId, input, addresses)) };
    });
    return { group: await this.groups.require(personId, input.groupId), ...answer };
  }

  /** A repeated request is told of those who have not answered this person's invitation yet as invited. */
  private async repeated(tx: Transaction, inviterId: string, { groupId, personIds }: InviteToGroup, addresses: string[]): Promise<Omit<Invited, 'group'>> {
    const { ids, unknownEmails } = await findInvitees(tx, personIds, addresses);
    const now = await standings(tx, groupId, ids);
    const waiting = ids.filter((id) => now.get(id)?.status === 'INVITED' && now.get(id)?.invitedBy === inviterId);
    return answerOf(ids, waiting, unknownEmails);
  }
}

/** @throws INVALID_INPUT for nobody, for too many, and for what is no text */
function addressesFrom({ personIds, emails }: InviteToGroup): string[] {
  const addresses = addressesIn(emails.filter((text) => text.trim() !== '').map((text) => requireText('emails', text, { max: MAX_PASTED, multiline: true })));
  const named = personIds.length + addresses.length;
  if (named === 0) throw invalidInput({ field: 'personIds', message: 'Name at least one person to invite.' });
  if (named > MAX_AT_ONCE) throw invalidInput({ field: 'personIds', message: `Invite at most ${MAX_AT_ONCE} people at once.` });
  return addresses;
}

async function inviteAll(tx: Transaction, groupId: string, personIds: string[], actor: Actor): Promise<string[]> {
  const actorId = actor.personId;
  const before = await standings(tx, groupId, personIds);
  const outside = personIds.filter((id) => !before.has(id));
  const asking = personIds.filter((id) => before.get(id)?.status === 'REQUESTED');
  if (outside.length > 0) await invite(tx, groupId, outside, actorId);
  if (asking.length > 0) await admit(tx, groupId, asking);
  for (const personId of outside) tx.emit(new PersonInvited({ groupId, personId, actorId }));
  for (const personId of asking) {
    tx.emit(new MembershipAccepted({ groupId, personId, actorId }));
    tx.emit(new MembershipChanged({ groupId, personId }));
  }
  const changed = [...outside.map((id) => ({ id, action: 'membership.invited' as const })), ...asking.map((id) => ({ id, action: 'membership.accepted' as const }))];
  await recordAudit(tx, changed.map(({ id, action }) => ({ action, actor: auditActor(actor), subject: { kind: 'person', id }, facts: { groupId } })));
  return [...outside, ...asking];
}

function answerOf(ids: string[], invited: string[], unknownEmails: string[]): Omit<Invited, 'group'> {
  return { invited: ids.filter((id) => invited.includes(id)), alreadyThere: ids.filter((id) => !invited.includes(id)), unknownEmails };
}
