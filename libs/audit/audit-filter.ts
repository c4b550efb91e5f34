import { invalidInput } from '../platform/errors/app-error.js';
import { parseGlobalId } from '../platform/graphql/global-id.js';
import { firstIdAt, isUuid } from '../platform/ids/uuid7.js';

/** What somebody looks for in the log. */
export interface AuditFilterInput {
  personId?: string | null;
  subjectId?: string | null;
  actions?: string[] | null;
  outcome?: 'DONE' | 'REFUSED' | null;
  from?: Date | null;
  to?: Date | null;
  text?: string | null;
}

/** The same, checked, with raw ids. */
export interface AuditFilter {
  /** Who did it, or to whom it was done. */
  person: string | null;
  subject: string | null;
  actions: string[] | null;
  outcome: 'DONE' | 'REFUSED' | null;
  fromId: string | null;
  toId: string | null;
  /** The id of an entry or of whatever one names. */
  anyId: string | null;
  reference: string | null;
}

const MAX_ACTIONS = 50;

/** @throws INVALID_INPUT for an id that is none and for too many actions */
export function readAuditFilter(input: AuditFilterInput): AuditFilter {
  const actions = input.actions?.length ? [...new Set(input.actions)] : null;
  if (actions && (actions.length > MAX_ACTIONS || actions.some((action) => !/^[\w.]{1,80}$/.test(action)))) {
    throw invalidInput({ field: 'actions', message: `Name at most ${MAX_ACTIONS} actions, such as role.granted.` });
  }
  const text = input.text?.trim().slice(0, 100) || null;
  const anyId = text && rawId(text);
  return {
    person: requireId('personId', input.personId),
    subject: requireId('subjectId', input.subjectId),
    actions,
    outcome: input.outcome ?? null,
    fromId: input.from ? firstIdAt(input.from) : null,
    toId: input.to ? firstIdAt(input.to) : null,
    anyId,
    reference: anyId || text?.includes('\0') ? null : text,
  };
}

function requireId(field: string, id: string | null | undefined): string | null {
  if (!id) return null;
  const raw = rawId(id);
  if (!raw) throw invalidInput({ field, message: `${field} must be the id of something in Atrium.` });
  return raw;
}

/** Global ids and the raw ones that the command line and exports show. */
function rawId(id: string): string | null {
  return isUuid(id.toLowerCase()) ? id.toLowerCase() : (parseGlobalId(id)?.uuid ?? null);
}
