import type { Sql } from '../platform/database/database.js';

/** What the directory and SCIM call a person, and what SCIM said that Atrium has no place for. */
export function entriesForExport(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select 'ldap' as source, entry_id as id, dn as name, null as "externalId", null as extra from directory_entry where person_id = $1
     union all select 'scim', user_name, user_name, null, extra from scim_user where person_id = $1
     union all select 'scim', i.name, null, x.external_id, null from scim_external_user x join integration i on i.id = x.integration_id where x.person_id = $1`,
    [personId],
  );
}

/** What runs did to a person. */
export function changesForExport(sql: Sql, personId: string, after: string | null, limit: number): Promise<({ id: string } & Record<string, unknown>)[]> {
  return sql.query(
    `select c.id, r.source, r.label, r.started_at as at, r.dry, c.action, c.fields, c.reason, c.decision
     from provisioning_change c join provisioning_run r on r.id = c.run_id where c.person_id = $1 and ($2::uuid is null or c.id > $2) order by c.id limit $3`,
    [personId, after, limit],
  );
}
