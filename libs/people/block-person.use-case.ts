import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { PersonBlocked, PersonUnfollowed } from './person.events.js';
import type { RelationInput } from './relation.input.js';
import { refusalToBlock } from './relation.policy.js';
import { deleteFollow, insertBlock, lockPair, standing } from './relation.repository.js';

@Injectable()
export class BlockPersonUseCase {
  constructor(private readonly database: Database) {}

  /** Neither follows the other any more. @throws NOT_FOUND, INVALID_INPUT for oneself */
  async execute(actor: Actor, input: RelationInput): Promise<void> {
    const { personId } = actor;
    const blockedId = input.personId;
    const attempt = { personId, mutation: 'blockPerson', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      await lockPair(tx, personId, blockedId);
      const refusal = refusalToBlock(personId, blockedId, await standing(tx, personId, blockedId));
      if (refusal) throw refusal;
      if (!(await insertBlock(tx, personId, blockedId))) return blockedId;
      tx.emit(new PersonBlocked({ personId, blockedId }));
      for (const [from, to] of [[personId, blockedId], [blockedId, personId]] as const) {
        if (await deleteFollow(tx, from, to)) tx.emit(new PersonUnfollowed({ personId: from, followeeId: to }));
      }
      return blockedId;
    }));
  }
}
