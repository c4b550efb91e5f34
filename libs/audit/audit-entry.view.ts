import type { AuditActor, AuditValues } from './audit.port.js';

/** Somebody or something that an entry names. */
export interface AuditPartyView {
  kind: string;
  /** Raw id; null for the system. */
  uuid: string | null;
  /** What the entry itself calls it: the name of a part of the system. */
  name: string | null;
}

/** An entry as auditors see it. */
export interface AuditEntryView {
  id: string;
  at: Date;
  action: string;
  outcome: 'DONE' | 'REFUSED';
  reference: string | null;
  actor: AuditPartyView;
  /** The session, token or link it was done through. */
  via: AuditPartyView | null;
  subject: AuditPartyView | null;
  facts: AuditValues;
  /** Null when they were erased. */
  personal: AuditValues | null;
  ip: string | null;
  userAgent: string | null;
  seal: { seq: string; hash: string; previous: string } | null;
}

/** A row of the log with its details and its seal. */
export interface AuditEntryRow {
  id: string;
  at: Date;
  action: string;
  outcome: 'done' | 'refused';
  reference: string | null;
  body: string;
  body_hash: Buffer;
  salt: Buffer | null;
  personal: string | null;
  seq: string | null;
  hash: Buffer | null;
  previous: Buffer | null;
}

/** Reads the canonical bytes of an entry. */
export function toAuditEntryView(row: AuditEntryRow): AuditEntryView {
  const { actor, subject, facts } = JSON.parse(row.body) as { actor: AuditActor; subject: { kind: string; id: string } | null; facts: AuditValues };
  const { ip, userAgent, ...personal } = (row.personal ? JSON.parse(row.personal) : {}) as AuditValues;
  const via = actor.kind === 'system' ? undefined : actor.via;
  return {
    id: row.id,
    at: row.at,
    action: row.action,
    outcome: row.outcome === 'done' ? 'DONE' : 'REFUSED',
    reference: row.reference,
    actor: actor.kind === 'system' ? { kind: 'system', uuid: null, name: actor.name } : { kind: actor.kind, uuid: actor.id, name: null },
    via: via ? { kind: via.kind, uuid: via.id, name: null } : null,
    subject: subject && { kind: subject.kind, uuid: subject.id, name: null },
    facts,
    personal: row.personal === null ? null : personal,
    ip: typeof ip === 'string' ? ip : null,
    userAgent: typeof userAgent === 'string' ? userAgent : null,
    seal: row.seq === null ? null : { seq: row.seq, hash: row.hash!.toString('hex'), previous: row.previous!.toString('hex') },
  };
}
