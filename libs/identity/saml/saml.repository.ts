import type { Sql } from '../../platform/database/database.js';
import { hashSecret } from '../secret-token.js';

/** What the assertion consumer service keeps until the browser has proved that it is the one that asked. */
export interface TicketProfile {
  nameId: string;
  nameIdFormat: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
  /** ISO 8601: when the person proved who they are. */
  authnInstant: string;
  /** ISO 8601; null when the provider sets no end. */
  sessionNotOnOrAfter: string | null;
  attributes: Record<string, string[]>;
  /** The page to show, when the provider started; null: the request's. */
  returnTo: string | null;
}

/** What a request to a provider is for: to sign in, to try signing in, or to sign out there. */
export type RequestPurpose = 'sign-in' | 'test' | 'logout';

/** A message of ours that waits for its answer. */
export interface NewRequest {
  id: string;
  browserSecret: string;
  providerId: string;
  returnTo: string;
  minutes: number;
  purpose: RequestPurpose;
  forced: boolean;
}

export async function insertRequest(sql: Sql, request: NewRequest): Promise<void> {
  await sql.query(
    `insert into saml_request (id_hash, browser_hash, provider_id, return_to, expires_at, purpose, forced)
     values ($1, $2, $3, $4, now() + make_interval(mins => $5), $6, $7)`,
    [hashSecret(request.id), hashSecret(request.browserSecret), request.providerId, request.returnTo, request.minutes, request.purpose, request.forced],
    'saml-request-insert',
  );
}

/** What a sign-in request of this id is for, if it was sent to this provider and is still waiting. */
export async function findWaitingRequest(sql: Sql, id: string, providerId: string): Promise<'sign-in' | 'test' | null> {
  const [row] = await sql.query<{ purpose: 'sign-in' | 'test' }>(
    `select purpose from saml_request where id_hash = $1 and provider_id = $2 and purpose <> 'logout' and expires_at > now()`,
    [hashSecret(id), providerId],
    'saml-request-find',
  );
  return row?.purpose ?? null;
}

/** A request that was answered in the browser that made it. */
export interface AnsweredRequest {
  returnTo: string;
  purpose: RequestPurpose;
  forced: boolean;
  createdAt: Date;
}

/** Ends a waiting request for sign-in, if this browser made it: it answers once. */
export async function takeRequest(sql: Sql, idHash: Buffer, browserSecret: string): Promise<AnsweredRequest | null> {
  const [row] = await sql.query<AnsweredRequest>(
    `delete from saml_request where id_hash = $1 and browser_hash = $2 and purpose <> 'logout' and expires_at > now()
     returning return_to as "returnTo", purpose, forced, created_at as "createdAt"`,
    [idHash, hashSecret(browserSecret)],
    'saml-request-take',
  );
  return row ?? null;
}

/** Ends a waiting request for logout. @returns whether it was sent to this provider and not answered before */
export async function takeLogoutRequest(sql: Sql, id: string, providerId: string): Promise<boolean> {
  const rows = await sql.query(`delete from saml_request where id_hash = $1 and provider_id = $2 and purpose = 'logout' and expires_at > now() returning 1`, [hashSecret(id), providerId]);
  return rows.length > 0;
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
