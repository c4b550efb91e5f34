import canonicalize from 'canonicalize';
import { createHmac, randomBytes } from 'node:crypto';
import type { Actor } from '../platform/access/actor.js';
import { currentOrigin } from '../platform/access/origin.js';
import type { Sql } from '../platform/database/database.js';
import { newId } from '../platform/ids/uuid7.js';
import { eraseDetailsNaming, eraseDetailsOf, insertEntries } from './audit.repository.js';
import { hashBody } from './chain/seal-hash.js';

/** Who did it. An integration acts through its own token; the system acts by schedule or from the server's command line. */
export type AuditActor =
  | { kind: 'person'; id: string; via?: { kind: 'session' | 'token' | 'link'; id: string } }
  | { kind: 'integration'; id: string; via?: { kind: 'token'; id: string } }
  | { kind: 'system'; name: 'command line' | 'schedule' | 'sign-in' };

export type AuditValue = string | number | boolean | null | AuditValue[] | { [name: string]: AuditValue };
export type AuditValues = Record<string, AuditValue>;

/** One thing that happened, as the act's use case tells it. */
export interface AuditRecord {
  /** What was done, as `<kind>.<past participle>`: `role.granted`, `session.refused`. */
  action: `${string}.${string}`;
  actor: AuditActor;
  /** What it was done to: `person`, `group`, `api_token`, ... and its raw id. */
  subject?: { kind: string; id: string };
  outcome?: 'done' | 'refused';
  /** What the person concerned was told to quote, so that the entry can be found by it. */
  reference?: string;
  /** What may stand for ever: ids, names of fields, counts, codes. Nothing personal. */
  facts?: AuditValues;
  /** What erasure must be able to remove: names, addresses, values before and after. The origin is added. */
  personal?: AuditValues;
}

/** The audit actor that a request's actor is. */
export function auditActor(actor: Actor): AuditActor {
  return { kind: 'person', id: actor.personId, via: actor.via };
}

/**
 * Adds entries to the audit log, in one statement, inside the transaction of the act: both are committed or neither. The
 * canonical bytes (RFC 8785) hold ids only; personal values stand beside them under a salted digest, so that they can be
 * erased without breaking the chain.
 */
export async function recordAudit(tx: Sql, records: AuditRecord | readonly AuditRecord[]): Promise<void> {
  const list = [records].flat() as AuditRecord[];
  if (list.length === 0) return;
  const at = new Date();
  const origin = currentOrigin();
  await insertEntries(
    tx,
    list.map((record) => {
      const id = newId();
      const salt = randomBytes(16);
      const personal = canonicalize({ ...record.personal, ...(origin ? { ip: origin.ip, userAgent: origin.userAgent } : {}) })!;
      const body = canonicalize({
        id,
        at: at.toISOString(),
        action: record.action,
        outcome: record.outcome ?? 'done',
        actor: record.actor,
        subject: record.subject ?? null,
        reference: record.reference ?? null,
        facts: record.facts ?? {},
        personal: digestPersonal(salt, personal),
      })!;
      return {
        id,
        at,
        action: record.action,
        outcome: record.outcome ?? 'done',
        actorId: 'id' in record.actor ? record.actor.id : null,
        subjectId: record.subject?.id ?? null,
        reference: record.reference ?? null,
        body,
        bodyHash: hashBody(body),
        salt,
        personal,
      };
    }),
  );
}

/** The digest of personal details that stands in an entry's body; without the salt it tells nothing of them. */
export function digestPersonal(salt: Buffer, personal: string): string {
  return createHmac('sha256', salt).update(personal).digest('hex');
}

/**
 * Erasure (GDPR article 17): removes the personal details from what a person did and from what was done to them. The
 * entries stay, and so does the proof. Details that tell of the person in entries about something else go as a whole.
 *
 * @param traces whole values by which the person could be recognised
 * @returns how many entries lost their details
 */
export async function eraseAuditDetails(tx: Sql, personId: string, traces: readonly string[] = []): Promise<number> {
  return (await eraseDetailsOf(tx, personId)) + (await eraseDetailsNaming(tx, personId, traces));
}
