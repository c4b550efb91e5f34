import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import { PersonUnfollowed } from './person.events.js';
import type { RelationInput } from './relation.input.js';
import { deleteFollow, standing } from './relation.repository.js';

@Injectable()
export class UnfollowPersonUseCase {
  constructor(private readonly database: Database) {}

  /** Unfollowing whom one does not follow changes nothing. @throws NOT_FOUND */
  async execute(actor: Actor, input: RelationInput): Promise<void> {
    const attempt = { personId: actor.personId, mutation: 'unfollowPerson', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      if (!(await standing(tx, actor.personId, input.personId))) throw notFound();
      if (await deleteFollow(tx, actor.personId, input.personId)) {
        tx.emit(new PersonUnfollowed({ personId: actor.personId, followeeId: input.personId }));
      }
      return input.personId;
    }));
  }
}
