import type { Sql } from '../platform/database/database.js';

/** What people say of themselves. */
export interface Profile {
  preferredName: string | null;
  phone: string | null;
  about: string | null;
}

const COLUMNS = { preferredName: 'preferred_name', phone: 'phone', about: 'about' } as const;

/** Changes the given fields, and nothing when they are as given already. */
export async function updateProfile(sql: Sql, personId: string, changes: Partial<Profile>): Promise<void> {
  const fields = Object.keys(changes) as (keyof Profile)[];
  if (fields.length === 0) return;
  const columns = fields.map((field) => COLUMNS[field]);
  await sql.query(
    `update person set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}, updated_at = now()
     where id = $1 and (${columns.join(', ')}) is distinct from (${columns.map((_, index) => `$${index + 2}`).join(', ')})`,
    [personId, ...fields.map((field) => changes[field])],
  );
}
