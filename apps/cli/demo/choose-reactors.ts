import { shuffled } from './chance.js';
import type { Reactions } from './content/thread.types.js';
import type { PersonKey } from './content/people.js';

const KINDS = ['like', 'celebrate', 'support', 'love', 'insightful', 'funny'];

/** Not everybody reacts, however good the joke, and fewer do so below a post than to it. */
const MOST = 0.8;
const BELOW = 0.45;

/**
 * Who reacts how: people named stand as they are, numbers are filled with readers in an order of the text's own.
 *
 * @returns kinds by their number in the database, from 1
 * @throws Error for what is not in the content's notation
 */
export function chooseReactors({ key: textKey, reactions, isComment }: { key: string; reactions: Reactions; isComment: boolean }, readers: PersonKey[]): { by: PersonKey; kind: number }[] {
  const parts = reactions.split(' ').map((part) => {
    const [, kind, count, names] = /^([a-z]+?)(?:(\d+)|:([a-z,]+))$/.exec(part) ?? [];
    if (!kind || !KINDS.includes(kind)) throw new Error(`Not a reaction: ${part} (${textKey})`);
    return { kind: KINDS.indexOf(kind) + 1, count: Number(count ?? 0), names: (names?.split(',') ?? []) as PersonKey[] };
  });
  const named = new Set(parts.flatMap((part) => part.names));
  const free = shuffled(readers.filter((reader) => !named.has(reader)), 'reactors', textKey);
  const wanted = parts.reduce((sum, part) => sum + part.count, 0);
  const share = Math.min(isComment ? BELOW : 1, (free.length * MOST) / Math.max(1, wanted));
  return parts.flatMap(({ kind, count, names }) => [...names, ...free.splice(0, Math.ceil(count * share))].map((by) => ({ by, kind })));
}
