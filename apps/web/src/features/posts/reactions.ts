import type { ReactionKind } from '../../generated/graphql';

export const KINDS: readonly ReactionKind[] = ['LIKE', 'CELEBRATE', 'SUPPORT', 'LOVE', 'INSIGHTFUL', 'FUNNY'];

export interface Reacted {
  reactionCount: number;
  reactions: readonly { kind: ReactionKind; count: number }[];
  viewerReaction?: ReactionKind | null;
}

/** What the counts will be once the viewer's reaction is `next` (null: none). */
export function withReaction(before: Reacted, next: ReactionKind | null): { reactionCount: number; reactions: { kind: ReactionKind; count: number }[]; viewerReaction: ReactionKind | null } {
  const counts = new Map(before.reactions.map(({ kind, count }) => [kind, count]));
  const add = (kind: ReactionKind, by: number) => counts.set(kind, (counts.get(kind) ?? 0) + by);
  if (before.viewerReaction) add(before.viewerReaction, -1);
  if (next) add(next, 1);
  const reactions = [...counts].filter(([, count]) => count > 0).map(([kind, count]) => ({ kind, count }));
  return {
    reactionCount: Math.max(0, before.reactionCount + (next ? 1 : 0) - (before.viewerReaction ? 1 : 0)),
    reactions,
    viewerReaction: next,
  };
}

/** The kinds to show as discs: the most used first, three at most. */
export function topKinds(reactions: Reacted['reactions']): ReactionKind[] {
  return [...reactions].sort((a, b) => b.count - a.count || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind)).slice(0, 3).map(({ kind }) => kind);
}
