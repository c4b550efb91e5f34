import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { invalidInput } from '../platform/errors/app-error.js';
import { optionalText } from '../platform/text/text-input.js';
import { type Profile, updateProfile } from './profile.repository.js';

/** Absent: unchanged; null or blank: cleared. */
export interface UpdateProfileChanges extends Partial<Profile> {
  clientMutationId?: string | null;
}

/** Digits and what people write between them, an extension included. */
const PHONE = /^[+\d][\d\s().\/\u2010-\u2015x#;=ext-]{2,}$/i;

@Injectable()
export class UpdateProfileUseCase {
  constructor(private readonly database: Database) {}

  /** Changes one's own profile. @throws INVALID_INPUT */
  async execute(actor: Actor, input: UpdateProfileChanges): Promise<void> {
    const changes: Partial<Profile> = {};
    if (input.preferredName !== undefined) changes.preferredName = optionalText('preferredName', input.preferredName, { max: 80 });
    if (input.phone !== undefined) changes.phone = optionalText('phone', input.phone, { max: 40 });
    if (input.about !== undefined) changes.about = optionalText('about', input.about, { max: 2_000, multiline: true });
    if (changes.phone && !PHONE.test(changes.phone)) {
      throw invalidInput({ field: 'phone', message: 'phone must be a telephone number, such as +33 2 98 00 00 00.' });
    }
    const attempt = { personId: actor.personId, mutation: 'updateProfile', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      await updateProfile(tx, actor.personId, changes);
      return actor.personId;
    }));
  }
}
