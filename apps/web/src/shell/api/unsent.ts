/**
 * Writes that met an expired session or a closing page wait here, on this device, under the person who
 * wrote them, and are sent when that person is back. clientMutationId makes sending twice harmless.
 */
export interface UnsentWrite {
  personId: string;
  operationName?: string;
  query?: string;
  documentId?: string;
  variables: Record<string, unknown>;
  keptAt: number;
}

const KEY = 'atrium.unsent';
const WEEK = 7 * 86_400_000;

/** Keeps a write until its person is signed in again. */
export function keepUnsent(write: UnsentWrite): void {
  store([...all().filter((kept) => mutationId(kept) !== mutationId(write)), write]);
}

/** Forgets a write, because it was sent or taken back. */
export function forgetUnsent(clientMutationId: string): void {
  store(all().filter((kept) => mutationId(kept) !== clientMutationId));
}

/** The writes of one person, oldest first; what is older than a week is dropped. */
export function unsentOf(personId: string, now = Date.now()): UnsentWrite[] {
  return all().filter((kept) => kept.personId === personId && now - kept.keptAt < WEEK);
}

export function mutationId(write: { variables: Record<string, unknown> }): string | undefined {
  const input = write.variables.input;
  return typeof input === 'object' && input !== null ? (input as { clientMutationId?: string }).clientMutationId : undefined;
}

function all(): UnsentWrite[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as UnsentWrite[]) : [];
  } catch {
    return [];
  }
}

function store(writes: UnsentWrite[]): void {
  try {
    if (writes.length) localStorage.setItem(KEY, JSON.stringify(writes));
    else localStorage.removeItem(KEY);
  } catch {
    // A full or forbidden store: nothing can be kept on this device.
  }
}
