import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { RemoveReactionDocument, SetReactionDocument, type ReactionKind } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import type { Reaction } from '../../ui/reaction-bar';
import { withReaction, type Reacted } from './reactions';

/** Reacts to a post or comment: it shows in the same frame, and is taken back if the server refuses. */
export function useReaction(subject: Reacted & { __typename?: 'Post' | 'Comment'; id: string }): (kind: ReactionKind | null) => void {
  const sayFailure = useSayFailure();
  const [set] = useMutation(SetReactionDocument, { onError: sayFailure });
  const [remove] = useMutation(RemoveReactionDocument, { onError: sayFailure });
  return (kind) => {
    if (kind === (subject.viewerReaction ?? null)) return;
    const after = { __typename: subject.__typename ?? 'Post', id: subject.id, ...counted(withReaction(subject, kind)) } as const;
    if (kind) void set({ variables: { input: { subjectId: subject.id, kind } }, optimisticResponse: { setReaction: { __typename: 'SetReactionPayload', subject: after } } });
    else void remove({ variables: { input: { subjectId: subject.id } }, optimisticResponse: { removeReaction: { __typename: 'RemoveReactionPayload', subject: after } } });
  };
}

function counted(after: ReturnType<typeof withReaction>) {
  return { ...after, reactions: after.reactions.map((count) => ({ __typename: 'ReactionCount' as const, ...count })) };
}

/** What the six reactions are called. */
export function useReactionNames(): Record<Reaction, string> {
  const { t } = useTranslation('posts');
  return { LIKE: t('reaction.LIKE'), CELEBRATE: t('reaction.CELEBRATE'), SUPPORT: t('reaction.SUPPORT'), LOVE: t('reaction.LOVE'), INSIGHTFUL: t('reaction.INSIGHTFUL'), FUNNY: t('reaction.FUNNY') };
}
