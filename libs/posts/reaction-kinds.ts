export enum ReactionKind {
  LIKE = 'LIKE',
  CELEBRATE = 'CELEBRATE',
  SUPPORT = 'SUPPORT',
  LOVE = 'LOVE',
  INSIGHTFUL = 'INSIGHTFUL',
  FUNNY = 'FUNNY',
}

/** Kinds by their number in the database, from 1. Never reorder. */
const KINDS = [ReactionKind.LIKE, ReactionKind.CELEBRATE, ReactionKind.SUPPORT, ReactionKind.LOVE, ReactionKind.INSIGHTFUL, ReactionKind.FUNNY];

export function kindNumber(kind: ReactionKind): number {
  return KINDS.indexOf(kind) + 1;
}

export function kindOf(number: number): ReactionKind {
  return KINDS[number - 1]!;
}

export interface ReactionCount {
  kind: ReactionKind;
  count: number;
}

/** The counters of a row: the rolled-up columns, and the deltas that wait to be added to them (`what` to sum). */
export interface CounterColumns {
  reactions: Record<string, number>;
  pending: Record<string, number> | null;
}

/** How often each kind was given, most frequent first, kinds nobody gave left out. */
export function reactionCounts({ reactions, pending }: CounterColumns): ReactionCount[] {
  const counts: ReactionCount[] = [];
  for (let number = 1; number <= KINDS.length; number += 1) {
    const count = (reactions[number] ?? 0) + (pending?.[number] ?? 0);
    if (count > 0) counts.push({ kind: kindOf(number), count });
  }
  return counts.length > 1 ? counts.sort((a, b) => b.count - a.count) : counts;
}
