import { keepDraft, readDraft, type Draft } from './draft-store';

interface Unpublished {
  personId: string;
  place: string;
  draft: Draft;
  problem: string;
}

const open = new Map<string, (unpublished: Unpublished) => void>();
const problems = new Map<string, string>();

/** A composer that stands open takes back what could not be published from its place. Gives the way to withdraw. */
export function takeBack(place: string, take: (unpublished: Unpublished) => void): () => void {
  open.set(place, take);
  return () => void (open.get(place) === take && open.delete(place));
}

/** Gives a text back to the composer it was written in. True: it stands open there; false: it waits there as a draft, with the reason. */
export function giveBack(unpublished: Unpublished): boolean {
  const { personId, place, draft, problem } = unpublished;
  const take = open.get(place);
  if (take) {
    take(unpublished);
    return true;
  }
  const newer = readDraft(personId, place)?.body;
  keepDraft(personId, place, { ...draft, body: newer ? `${draft.body}\n\n${newer}` : draft.body });
  problems.set(place, problem);
  return false;
}

/** Why the text that waits in a place was not published, told once. */
export function problemAt(place: string): string | null {
  const problem = problems.get(place) ?? null;
  problems.delete(place);
  return problem;
}
