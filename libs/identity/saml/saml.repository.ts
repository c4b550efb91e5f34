import type { Sql } from '../../platform/database/database.js';
import { newId } from '../../platform/ids/uuid7.js';
import { hashSecret } from '../secret-token.js';

/** What the assertion consumer service keeps until the browser has proved that it is the one that asked. */
export interface TicketProfile {
  nameId: string;
  nameIdFormat: string | null;
  sessionIndex: string | null;
  /** ISO 8601; null when the provider sets no end. */
  sessionNotOnOrAfter: string | null;
  attributes: Record<string, string[]>;
  /** The page to show, when the provider started; null: the request's. */
  returnTo: string | null;
}

/** The row of a provider, made on first sight. */
export async function providerIdOf(sql: Sql, entityId: string): Promise<string> {
  const [known] = await sql.query<{ id: string }>('select id from identity_provider where entity_id = $1', [entityId], 'identity-provider-find');
  if (known) return known.id;
  await sql.query('insert into identity_provider (id, entity_id) values ($1, $2) on conflict (entity_id) do nothing', [newId(), entityId]);
  const [made] = await sql.query<{ id: string }>('select id from identity_provider where entity_id = $1', [entityId]);
  return made!.id;
}

export async function insertRequest(sql: Sql, request: { id: string; browserSecret: string; providerId: string; returnTo: string; minutes: number }): Promise<void> {
  await sql.query(
    `insert into saml_request (id_hash, browser_hash, provider_id, return_to, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [hashSecret(request.id), hashSecret(request.browserSecret), request.providerId, request.returnTo, request.minutes],
    'saml-request-insert',
  );
}

/** Whether a request of this id was sent to this provider and is still waiting. */
export async function isRequestWaiting(sql: Sql, id: string, providerId: string): Promise<boolean> {
  const rows = await sql.query('select 1 from saml_request where id_hash = $1 and provider_id = $2 and expires_at > now()', [hashSecret(id), providerId], 'saml-request-find');
  return rows.length > 0;
}

/** Ends a waiting request, if this browser made it: it answers once. */
export async function takeRequest(sql: Sql, idHash: Buffer, browserSecret: string): Promise<{ returnTo: string } | null> {
  const [row] = await sql.query<{ return_to: string }>(
    'delete from saml_request where id_hash = $1 and browser_hash = $2 and expires_at > now() returning return_to',
    [idHash, hashSecret(browserSecret)],
    'saml-request-take',
  );
  return row ? { returnTo: row.return_to } : null;
}

/** Remembers an assertion for as long as it is valid. @returns false when it was used before, in whatever process */
export async function useAssertion(sql: Sql, providerId: string, assertionId: string, until: Date): Promise<boolean> {
  const rows = await sql.query(
    'insert into saml_assertion (id_hash, expires_at) values ($1, $2) on conflict do nothing returning 1',
    [hashSecret(`${providerId}\n${assertionId}`), until],
    'saml-assertion-use',
  );
  return rows.length > 0;
}

export async function insertTicket(sql: Sql, ticket: { secret: string; requestId: string | null; providerId: string; profile: TicketProfile; seconds: number }): Promise<void> {
  await sql.query(
    `insert into saml_ticket (ticket_hash, request_id_hash, provider_id, profile, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [hashSecret(ticket.secret), ticket.requestId && hashSecret(ticket.requestId), ticket.providerId, JSON.stringify(ticket.profile), ticket.seconds],
    'saml-ticket-insert',
  );
}

/** Ends a ticket: of all processes that try, one gets it. */
export async function takeTicket(sql: Sql, secret: string): Promise<{ requestIdHash: Buffer | null; providerId: string; profile: TicketProfile } | null> {
  const [row] = await sql.query<{ request_id_hash: Buffer | null; provider_id: string; profile: TicketProfile; live: boolean }>(
    'delete from saml_ticket where ticket_hash = $1 returning request_id_hash, provider_id, profile, expires_at > now() as live',
    [hashSecret(secret)],
    'saml-ticket-take',
  );
  return row?.live ? { requestIdHash: row.request_id_hash, providerId: row.provider_id, profile: row.profile } : null;
}

/** Removes what has expired. */
export async function deleteExpiredSaml(sql: Sql): Promise<void> {
  await sql.query('delete from saml_request where expires_at < now()');
  await sql.query('delete from saml_ticket where expires_at < now()');
  // Kept longer than valid by the clock skew that the checks allow, and then some.
  await sql.query(`delete from saml_assertion where expires_at < now() - interval '10 minutes'`);
}
