import type { Sql } from '../../platform/database/database.js';

export interface PersonState {
  status: 'active' | 'left' | 'erased';
  displayName: string;
  isOwner: boolean;
}

/** Locks a person against every other change until the transaction ends. @returns null when there is none */
export async function lockPerson(sql: Sql, personId: string): Promise<PersonState | null> {
  const [row] = await sql.query<PersonState>(
    `select p.status, p.display_name as "displayName", exists (select from person_role r where r.person_id = p.id and r.role = 'owner') as "isOwner"
     from person p where p.id = $1 for no key update of p`,
    [personId],
    'person-lock',
  );
  return row ?? null;
}
