import type { Sql } from '../../platform/database/database.js';
import type { AssertionSeen } from './assertion-seen.js';
import type { MetadataChange } from './metadata-change.js';
import type { SignInRules } from './sign-in-rules.js';

/** A provider as it is stored. */
export interface ProviderRow {
  id: string;
  entityId: string;
  name: string;
  source: 'configuration' | 'url' | 'text';
  /** URL, or the configured file; null when its text was given. */
  metadataSource: string | null;
  /** The last good copy. */
  metadata: string | null;
  isEnabled: boolean;
  rules: Partial<SignInRules>;
  metadataRights: readonly string[] | null;
  rulesRights: readonly string[] | null;
  createdAt: Date;
  refreshedAt: Date | null;
  checkedAt: Date | null;
  failure: string | null;
  changedAt: Date | null;
  change: MetadataChange | null;
  lastAssertion: AssertionSeen | null;
  lastTest: AssertionSeen | null;
  lastSignInAt: Date | null;
}

const COLUMNS = `id, entity_id as "entityId", name, source, metadata_source as "metadataSource", metadata, enabled as "isEnabled", rules, metadata_rights as "metadataRights", rules_rights as "rulesRights",
  created_at as "createdAt", refreshed_at as "refreshedAt", checked_at as "checkedAt", failure, changed_at as "changedAt", change,
  last_assertion as "lastAssertion", last_test as "lastTest", last_sign_in_at as "lastSignInAt"`;

/** Every provider, the oldest first. There are few. */
export function listProviders(sql: Sql): Promise<ProviderRow[]> {
  return sql.query<ProviderRow>(`select ${COLUMNS} from identity_provider order by created_at, id`, [], 'identity-provider-list');
}

/** One provider, locked until the transaction ends. */
export async function lockProvider(sql: Sql, id: string): Promise<ProviderRow | null> {
  const [row] = await sql.query<ProviderRow>(`select ${COLUMNS} from identity_provider where id = $1 for update`, [id]);
  return row ?? null;
}

/** Makes this transaction the only one that changes which providers there are. */
export async function lockProviders(sql: Sql): Promise<void> {
  await sql.query(`select pg_advisory_xact_lock(hashtext('identity-providers'))`);
}

/** What a provider starts with. */
export type NewProvider = Pick<ProviderRow, 'id' | 'entityId' | 'name' | 'source' | 'metadataSource' | 'metadata' | 'isEnabled' | 'rules' | 'metadataRights' | 'rulesRights'>;

/** @returns false when a provider of this entity id exists */
export async function insertProvider(sql: Sql, provider: NewProvider): Promise<boolean> {
  const rows = await sql.query(
    `insert into identity_provider (id, entity_id, name, source, metadata_source, metadata, enabled, rules, metadata_rights, rules_rights, refreshed_at, checked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), now()) on conflict (entity_id) do nothing returning 1`,
    [provider.id, provider.entityId, provider.name, provider.source, provider.metadataSource, provider.metadata, provider.isEnabled, JSON.stringify(provider.rules), provider.metadataRights, provider.rulesRights],
  );
  return rows.length > 0;
}

/** Stores where a provider's metadata comes from, and a good copy of it; a change that matters is kept to be shown. */
export async function updateMetadata(sql: Sql, id: string, { source, metadataSource, metadata, change }: Pick<ProviderRow, 'source' | 'metadataSource' | 'metadata'> & { change: MetadataChange | null }): Promise<void> {
  await sql.query(
    `update identity_provider set source = $2, metadata_source = $3, metadata = $4, refreshed_at = now(), checked_at = now(), failure = null,
       changed_at = case when $5::jsonb is null then changed_at else now() end, change = coalesce($5, change) where id = $1`,
    [id, source, metadataSource, metadata, change && JSON.stringify(change)],
  );
}

export async function updateSettings(sql: Sql, id: string, { name, rules }: { name: string; rules: Partial<SignInRules> }): Promise<void> {
  await sql.query('update identity_provider set name = $2, rules = $3 where id = $1', [id, name, JSON.stringify(rules)]);
}

/** Notes whose rights stand behind what a provider was last told. */
export async function updateRights(sql: Sql, id: string, { metadataRights, rulesRights }: Pick<ProviderRow, 'metadataRights' | 'rulesRights'>): Promise<void> {
  await sql.query('update identity_provider set metadata_rights = $2, rules_rights = $3 where id = $1', [id, metadataRights, rulesRights]);
}

export async function setEnabled(sql: Sql, id: string, enabled: boolean): Promise<void> {
  await sql.query('update identity_provider set enabled = $2 where id = $1', [id, enabled]);
}

/** Providers that the configuration named before and names no longer: nobody signs in there. @returns their ids */
export async function disableFormerlyConfigured(sql: Sql, currentId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(`update identity_provider set enabled = false where source = 'configuration' and id <> $1 and enabled returning id`, [currentId]);
  return rows.map((row) => row.id);
}

/** Takes one provider whose metadata is due to be read again, so that of several workers one does it. */
export async function takeDueProvider(sql: Sql, everyMinutes: number): Promise<ProviderRow | null> {
  const [row] = await sql.query<ProviderRow>(
    `update identity_provider set checked_at = now() where id = (
       select id from identity_provider where metadata_source is not null and (checked_at is null or checked_at < now() - make_interval(mins => $1))
       order by checked_at nulls first limit 1 for update skip locked)
     returning ${COLUMNS}`,
    [everyMinutes],
  );
  return row ?? null;
}

/** Notes that the metadata could not be read again; the last good copy stays in use. */
export async function noteFailure(sql: Sql, id: string, failure: string): Promise<void> {
  await sql.query('update identity_provider set checked_at = now(), failure = $2 where id = $1', [id, failure]);
}

/** Notes a sign-in and what its assertion said, but not more often than every ten seconds: thousands arrive at nine o'clock. */
export async function noteSignIn(sql: Sql, id: string, seen: AssertionSeen): Promise<void> {
  await sql.query(
    `update identity_provider set last_sign_in_at = now(), last_assertion = $2 where id = (
       select id from identity_provider where id = $1 and (last_sign_in_at is null or last_sign_in_at < now() - interval '10 seconds') for update skip locked)`,
    [id, JSON.stringify(seen)],
    'identity-provider-note-sign-in',
  );
}

export async function noteTest(sql: Sql, id: string, seen: AssertionSeen): Promise<void> {
  await sql.query('update identity_provider set last_test = $2 where id = $1', [id, JSON.stringify(seen)]);
}

/** What a person's assertion said is forgotten after a month. */
export async function forgetOldAssertions(sql: Sql): Promise<void> {
  await sql.query(
    `update identity_provider set
       last_assertion = case when (last_assertion->>'at')::timestamptz > now() - interval '30 days' then last_assertion end,
       last_test = case when (last_test->>'at')::timestamptz > now() - interval '30 days' then last_test end
     where least((last_assertion->>'at')::timestamptz, (last_test->>'at')::timestamptz) <= now() - interval '30 days'`,
  );
}

/** Removes a provider with all that hangs on it. @returns the ids of the sessions that ended */
export async function deleteProvider(sql: Sql, id: string): Promise<string[]> {
  const sessions = await sql.query<{ id: string }>('delete from session where provider_id = $1 returning id', [id]);
  for (const table of ['saml_ticket', 'saml_request', 'identity_link']) await sql.query(`delete from ${table} where provider_id = $1`, [id]);
  await sql.query('delete from identity_provider where id = $1', [id]);
  return sessions.map((session) => session.id);
}
