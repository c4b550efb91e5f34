import type { Database } from '../platform/database/database.js';
import type { Scope } from '../platform/access/actor.js';
import { notFound } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { requireText } from '../platform/text/text-input.js';
import { findActivePerson, insertApiToken, type PersonKey } from './api-token.repository.js';
import { hashSecret, newSecret } from './secret-token.js';

/** The prefix lets scanners recognise a token that was published by mistake. */
const PREFIX = 'atrium_';

/** Makes an API token that acts as a person, within its scopes. */
export class CreateApiToken {
  constructor(private readonly database: Database) {}

  /**
   * @returns the token, which is stored nowhere: it can be shown now and never again
   * @throws NOT_FOUND when no active person has this key, INVALID_INPUT for a bad name
   */
  async execute(input: { person: PersonKey; name: string; scopes: readonly Scope[] }): Promise<{ id: string; token: string }> {
    const name = requireText('name', input.name, { max: 100 });
    const token = PREFIX + newSecret();
    const id = newId();
    await this.database.transaction(async (tx) => {
      const personId = await findActivePerson(tx, input.person);
      if (!personId) throw notFound();
      await insertApiToken(tx, { id, tokenHash: hashSecret(token), personId, name, scopes: [...new Set(input.scopes)] });
    });
    return { id, token };
  }
}
