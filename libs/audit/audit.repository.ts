import type { Sql } from '../platform/database/database.js';

/** An entry as it is stored. */
export interface NewAuditEntry {
  id: string;
  at: Date;
  action: string;
  outcome: 'done' | 'refused';
  actorId: string | null;
  subjectId: string | null;
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
       insert into audit_entry (id, at, action, outcome, actor_id, subject_id, body, body_hash)
       select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::bytea[]))
     insert into audit_detail (entry_id, salt, personal) select * from unnest($1::uuid[], $9::bytea[], $10::text[])`,
    [
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.at),
      entries.map((entry) => entry.action),
      entries.map((entry) => entry.outcome),
      entries.map((entry) => entry.actorId),
      entries.map((entry) => entry.subjectId),
      entries.map((entry) => entry.body),
      entries.map((entry) => entry.bodyHash),
      entries.map((entry) => entry.salt),
      entries.map((entry) => entry.personal),
    ],
    'audit-insert',
  );
}
