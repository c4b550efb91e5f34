import type { Sql } from '../platform/database/database.js';

/** An entry as it is stored. */
export interface NewAuditEntry {
  id: string;
  at: Date;
  action: string;
  outcome: 'done' | 'refused';
  actorId: string | null;
  subjectId: string | null;
  reference: string | null;
  /** Canonical JSON, exactly the bytes that are hashed. */
  body: string;
  bodyHash: Buffer;
  salt: Buffer;
  /** Canonical JSON, exactly the bytes under the salted digest. */
  personal: string;
}

/** Adds entries and their personal details in one statement. */
export async function insertEntries(sql: Sql, entries: readonly NewAuditEntry[]): Promise<void> {
  await sql.query(
    `with entry as (
       insert into audit_entry (id, at, action, outcome, actor_id, subject_id, reference, body, body_hash)
       select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::bytea[]))
     insert into audit_detail (entry_id, salt, personal) select * from unnest($1::uuid[], $10::bytea[], $11::text[])`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.at),
      entries.map((entry) => entry.action),
      entries.map((entry) => entry.outcome),
      entries.map((entry) => entry.actorId),
      entries.map((entry) => entry.subjectId),
      entries.map((entry) => entry.reference),
      entries.map((entry) => entry.body),
      entries.map((entry) => entry.bodyHash),
      entries.map((entry) => entry.salt),
      entries.map((entry) => entry.personal),
    ],
    'audit-insert',
  );
}

/**
 * Empties the personal details of entries that name a person among their facts, or where one of these values names
 * somebody beside the subject. Two functions of the database say what an entry names, and have indexes.
 *
 * @returns how many entries
 */
export async function eraseDetailsNaming(sql: Sql, personId: string, values: readonly string[]): Promise<number> {
  const rows = await sql.query(
    `update audit_detail d set salt = null, personal = null
     from (select id from audit_entry where cardinality(audit_fact_ids(body)) > 0 and audit_fact_ids(body) @> array[$1::uuid]
       union select entry_id from audit_detail where cardinality(audit_names(personal)) > 0
         and audit_names(personal) && (select array_agg(left(lower(value), 200)) from unnest($2::text[]) value)) e
     where d.entry_id = e.id and d.personal is not null returning 1`,
    [personId, values],
  );
  return rows.length;
}

/** Empties the personal details of what a person did and of what was done to them. @returns how many entries */
export async function eraseDetailsOf(sql: Sql, personId: string): Promise<number> {
  const rows = await sql.query(
    `update audit_detail d set salt = null, personal = null
     from (select id from audit_entry where actor_id = $1 union select id from audit_entry where subject_id = $1) e
     where d.entry_id = e.id and d.personal is not null returning 1`,
    [personId],
  );
  return rows.length;
}
