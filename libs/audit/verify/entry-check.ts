import { digestPersonal } from '../audit.port.js';
import { hashBody, sealHash } from '../chain/seal-hash.js';
import type { SealedRow } from './chain.reader.js';

/** What an entry's canonical bytes say, as far as it stands in columns too. */
interface Body {
  id: string;
  at: string;
  action: string;
  outcome: string;
  actor: { id?: string };
  subject: { id: string } | null;
  reference: string | null;
  personal: string;
}

/**
 * Checks one link of the chain: its place, the entry's bytes against their hash, the columns against the bytes, the
 * details against their digest.
 *
 * @param previous the hash of the seal before
 * @returns what is wrong, in a sentence, or null
 */
export function checkSealed(row: SealedRow, seq: bigint, previous: Buffer): string | null {
  if (BigInt(row.seq) !== seq) return `The seal with number ${seq} is missing.`;
  if (!row.previous.equals(previous)) return 'It does not follow from the entry before it.';
  if (row.id === null) return 'It was sealed, and is gone.';
  if (!hashBody(row.body).equals(row.body_hash)) return 'Its text was changed: it does not fit its hash.';
  if (!sealHash({ previous, seq, entryId: row.entry_id, bodyHash: row.body_hash }).equals(row.hash)) return 'It was changed after it was sealed.';
  return checkColumns(row) ?? checkDetails(row);
}

function checkColumns(row: SealedRow): string | null {
  const body = parse(row.body);
  if (!body) return 'Its text is not that of an entry.';
  const expected: [name: string, column: unknown, said: unknown][] = [
    ['id', row.id, body.id],
    ['at', row.at.toISOString(), body.at],
    ['action', row.action, body.action],
    ['outcome', row.outcome, body.outcome],
    ['actor_id', row.actor_id, body.actor.id ?? null],
    ['subject_id', row.subject_id, body.subject?.id ?? null],
    ['reference', row.reference, body.reference],
  ];
  const changed = expected.find(([, column, said]) => column !== said);
  return changed ? `Its column ${changed[0]} was changed.` : null;
}

/** Erasure empties both salt and details, and leaves the row. */
function checkDetails(row: SealedRow): string | null {
  if (row.detail_of === null) return 'Its personal details were deleted.';
  if (row.salt === null && row.personal === null) return null;
  const isWhole = row.salt !== null && row.personal !== null && digestPersonal(row.salt, row.personal) === parse(row.body)!.personal;
  return isWhole ? null : 'Its personal details were changed.';
}

function parse(body: string): Body | null {
  try {
    const said = JSON.parse(body) as Body | null;
    return said && typeof said === 'object' && typeof said.actor === 'object' && said.actor ? said : null;
  } catch {
    return null;
  }
}
