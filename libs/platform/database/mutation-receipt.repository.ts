import { createHash } from 'node:crypto';
import { conflict, invalidInput } from '../errors/app-error.js';
import type { Sql } from './database.js';

const CLIENT_MUTATION_ID = /^[^\p{Cc}\p{Surrogate}]{1,200}$/u;

/** One attempt at a write that a client may repeat. */
export interface Attempt {
  personId: string;
  mutation: string;
  /** Chosen by the client; without one every attempt counts. */
  clientMutationId?: string | null;
  /** Everything that decides the outcome; compared on a repeat. */
  input: object;
}

/**
 * Runs a write at most once for each (person, clientMutationId), inside the write's own transaction. A racing repeat
 * waits for the first and then gets its result.
 *
 * @param work does the write and returns the id of what it made or changed, or null
 * @returns that id, of the first attempt if this is a repeat
 * @throws INVALID_INPUT for a clientMutationId that is no short text, CONFLICT when the same clientMutationId comes with another mutation or input
 */
export async function once(sql: Sql, attempt: Attempt, work: () => Promise<string | null>): Promise<{ resultId: string | null; repeated: boolean }> {
  if (!attempt.clientMutationId) return { resultId: await work(), repeated: false };
  if (!CLIENT_MUTATION_ID.test(attempt.clientMutationId)) {
    throw invalidInput({ field: 'clientMutationId', message: 'clientMutationId must be a text of at most 200 characters, without control characters.' });
  }
  const key = [attempt.personId, attempt.clientMutationId];
  const hash = createHash('sha256').update(JSON.stringify(sorted(attempt.input))).digest();
  const mine = await sql.query(
    `insert into mutation_receipt (person_id, client_mutation_id, mutation, input_hash) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [...key, attempt.mutation, hash],
    'receipt-insert',
  );
  if (mine.length === 0) {
    const [first] = await sql.query<{ mutation: string; input_hash: Buffer; result_id: string | null }>(
      'select mutation, input_hash, result_id from mutation_receipt where person_id = $1 and client_mutation_id = $2',
      key,
      'receipt-read',
    );
    if (!first || first.mutation !== attempt.mutation || !first.input_hash.equals(hash)) {
      throw conflict('This clientMutationId was used before with another input. Use a new one for a new change.');
    }
    return { resultId: first.result_id, repeated: true };
  }
  const resultId = await work();
  if (resultId) {
    await sql.query('update mutation_receipt set result_id = $3 where person_id = $1 and client_mutation_id = $2', [...key, resultId], 'receipt-result');
  }
  return { resultId, repeated: false };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value && typeof value === 'object' && !(value instanceof Date)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key, entry]) => key !== 'clientMutationId' && entry !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, entry]) => [key, sorted(entry)]),
    );
  }
  return value;
}
