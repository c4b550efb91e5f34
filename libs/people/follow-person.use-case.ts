import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { PersonFollowed } from './person.events.js';
import type { RelationInput } from './relation.input.js';
import { refusalToFollow } from './relation.policy.js';
import { insertFollow, lockPair, standing } from './relation.repository.js';

@Injectable()
export class FollowPersonUseCase {
  constructor(private readonly database: Database) {}

  /** Following twice is following once. @throws NOT_FOUND, INVALID_INPUT for oneself, CONFLICT, FORBIDDEN */
  async execute(actor: Actor, input: RelationInput): Promise<void> {
    const attempt = { personId: actor.personId, mutation: 'followPerson', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      await lockPair(tx, actor.personId, input.personId);
      const refusal = refusalToFollow(actor.personId, input.personId, await standing(tx, actor.personId, input.personId));
      if (refusal) throw refusal;
      if (await insertFollow(tx, actor.personId, input.personId)) {
        tx.emit(new PersonFollowed({ personId: actor.personId, followeeId: input.personId }));
      }
      return input.personId;
    }));
  }
}
