import type { Sql } from '../platform/database/database.js';
import { findErasedKeys, forgetErasure, insertErasedKeys } from './erased-key.repository.js';

/** What a source knows a person by: the entry of a directory, an address, a number, a user name, an integration's own id. */
export interface SourceKey {
  kind: 'entry' | 'email' | 'employeeNumber' | 'userName' | 'externalId';
  value: string;
}

/**
 * Remembers what sources knew an erased person by, as salted digests that name nobody: a source that still has the person
 * must not make them anew unnoticed. Called before anything is erased.
 */
export async function rememberErased(tx: Sql, keys: readonly SourceKey[]): Promise<void> {
  if (keys.length > 0) await insertErasedKeys(tx, keys);
}

/** Those of these keys by which somebody was known who was erased. */
export async function erasedAmong(sql: Sql, keys: readonly SourceKey[]): Promise<ErasedKeys> {
  const found = new Set(keys.length > 0 ? (await findErasedKeys(sql, keys)).map(nameOf) : []);
  return { has: (key) => found.has(nameOf(key)) };
}

export interface ErasedKeys {
  has(key: SourceKey): boolean;
}

/** Lets sources make somebody anew who was known by a key, with all their other keys. @returns whether there was one */
export async function forgetErased(tx: Sql, key: SourceKey): Promise<boolean> {
  return (await forgetErasure(tx, key)) > 0;
}

function nameOf({ kind, value }: SourceKey): string {
  return `${kind} ${value}`;
}
