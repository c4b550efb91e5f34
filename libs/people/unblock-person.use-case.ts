import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import type { RelationInput } from './relation.input.js';
import { deleteBlock, standing } from './relation.repository.js';

@Injectable()
export class UnblockPersonUseCase {
  constructor(private readonly database: Database) {}

  /** Unblocking whom one has not blocked changes nothing; follows do not come back. @throws NOT_FOUND */
  async execute(actor: Actor, input: RelationInput): Promise<void> {
    const attempt = { personId: actor.personId, mutation: 'unblockPerson', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      if (!(await standing(tx, actor.personId, input.personId))) throw notFound();
      await deleteBlock(tx, actor.personId, input.personId);
      return input.personId;
    }));
  }
}
