import type { Sql } from '../platform/database/database.js';

/** What people say of themselves. */
export interface Profile {
  preferredName: string | null;
  phone: string | null;
  about: string | null;
}

const COLUMNS = { preferredName: 'preferred_name', phone: 'phone', about: 'about' } as const;

/** Changes the given fields, and nothing when they are as given already. What changes belongs to the person from now on. */
export async function updateProfile(sql: Sql, personId: string, changes: Partial<Profile>): Promise<void> {
  const fields = Object.keys(changes) as (keyof Profile)[];
  if (fields.length === 0) return;
  const columns = fields.map((field) => COLUMNS[field]);
  const owned = fields.map((field, index) => `'${field}', case when ${COLUMNS[field]} is distinct from $${index + 2} then 'person' end`);
  await sql.query(
    `update person set ${columns.map((column, index) => `${column} = $${index + 2}`).join(', ')}, updated_at = now(),
       attribute_sources = attribute_sources || jsonb_strip_nulls(jsonb_build_object(${owned.join(', ')}))
     where id = $1 and (${columns.join(', ')}) is distinct from (${columns.map((_, index) => `$${index + 2}`).join(', ')})`,
    [personId, ...fields.map((field) => changes[field])],
  );
}
