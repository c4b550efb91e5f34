/** A text in the making, kept on this device under the person who writes it. */
export interface Draft {
  body: string;
  groupId?: string | null;
  /** Who the mentions in it are, so that they are shown by name when it is taken up again. */
  names?: Record<string, string>;
}

const PREFIX = 'atrium.draft';
const MONTH = 31 * 86_400_000;

/** The draft of a place ("post", "group:…", "comment:…", "edit:…"), if there is one. */
export function readDraft(personId: string, place: string): Draft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(key(personId, place)) ?? 'null') as (Draft & { at: number }) | null;
    if (!kept || typeof kept.body !== 'string' || Date.now() - kept.at > MONTH) return null;
    return kept;
  } catch {
    return null;
  }
}

/** Keeps a draft; an empty one is forgotten. Says whether this device could keep it. */
export function keepDraft(personId: string, place: string, draft: Draft): boolean {
  if (!draft.body.trim()) {
    forgetDraft(personId, place);
    return true;
  }
  try {
    localStorage.setItem(key(personId, place), JSON.stringify({ ...draft, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(personId: string, place: string): void {
  localStorage.removeItem(key(personId, place));
}

/** Forgets the drafts whose text has been sent in the meantime. */
export function forgetDraftsWith(personId: string, body: string | undefined): void {
  if (!body) return;
  const mine = key(personId, '');
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(mine) && readDraft(personId, name.slice(mine.length))?.body === body) localStorage.removeItem(name);
  }
}

function key(personId: string, place: string): string {
  return `${PREFIX}.${personId}.${place}`;
}
