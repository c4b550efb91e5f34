import type { Sql } from '../platform/database/database.js';
import type { Owners } from './attribute-source.view.js';

/** The sources of a person's attributes; the row is locked against other writers, not against readers and references. */
export async function lockOwners(sql: Sql, personId: string): Promise<Owners | null> {
  const [row] = await sql.query<{ owners: Owners }>('select attribute_sources as owners from person where id = $1 for no key update', [personId], 'owners-lock');
  return row?.owners ?? null;
}

export async function saveOwners(sql: Sql, personId: string, owners: Owners): Promise<void> {
  await sql.query('update person set attribute_sources = $2 where id = $1', [personId, JSON.stringify(owners)], 'owners-save');
}
