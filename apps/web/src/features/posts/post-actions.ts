import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from '@apollo/client/react';
import { DeleteCommentDocument, DeletePostDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { deferWrite } from '../../shell/api/deferred-write';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { useViewer } from '../../shell/viewer';
import { hide, unhide } from './hidden';

/** Takes a post out of every list on this page. */
export function evictPost(id: string): void {
  client.cache.evict({ id: client.cache.identify({ __typename: 'Post', id }) });
  client.cache.gc();
}

export function evictComment(id: string): void {
  client.cache.evict({ id: client.cache.identify({ __typename: 'Comment', id }) });
  client.cache.gc();
}

/** Deletes one's own post: gone at once, ten seconds to undo. */
export function useDeletePost(onGone?: () => void): (postId: string) => void {
  const { t } = useTranslation(['posts', 'shell']);
  const { id: personId } = useViewer();
  const sayFailure = useSayFailure();
  return (postId) => {
    hide(postId);
    deferWrite({
      document: DeletePostDocument,
      variables: { input: { postId } },
      personId,
      message: t('deleted'),
      undoLabel: t('shell:undo'),
      onUndo: () => unhide(postId),
      onDone: () => evictPost(postId),
      onFailure: (error) => {
        unhide(postId);
        sayFailure(error);
      },
    });
    onGone?.();
  };
}

/** Deletes one's own comment: gone at once, ten seconds to undo. */
export function useDeleteComment(): (commentId: string, keptForReplies: boolean) => void {
  const { t } = useTranslation(['posts', 'shell']);
  const { id: personId } = useViewer();
  const sayFailure = useSayFailure();
  return (commentId, keptForReplies) => {
    hide(commentId);
    deferWrite({
      document: DeleteCommentDocument,
      variables: { input: { commentId } },
      personId,
      message: t('comment.deleted'),
      undoLabel: t('shell:undo'),
      onUndo: () => unhide(commentId),
      onDone: () => {
        settleDeletedComment(commentId, keptForReplies);
        unhide(commentId);
      },
      onFailure: (error) => {
        unhide(commentId);
        sayFailure(error);
      },
    });
  };
}

function settleDeletedComment(commentId: string, keptForReplies: boolean): void {
  if (!keptForReplies) return evictComment(commentId);
  client.cache.modify({ id: client.cache.identify({ __typename: 'Comment', id: commentId }), fields: { isDeleted: () => true, body: () => '' } });
}

/** Removes somebody else's post or comment, with a reason its author is told. Throws what the server refuses. */
export function useRemove(): (what: { postId: string } | { commentId: string; keptForReplies: boolean }, reason: string) => Promise<void> {
  const { t } = useTranslation('posts');
  const [deletePost] = useMutation(DeletePostDocument);
  const [deleteComment] = useMutation(DeleteCommentDocument);
  return async (what, reason) => {
    if ('postId' in what) {
      await deletePost({ variables: { input: { postId: what.postId, reason } } });
      evictPost(what.postId);
    } else {
      await deleteComment({ variables: { input: { commentId: what.commentId, reason } } });
      settleDeletedComment(what.commentId, what.keptForReplies);
    }
    toast({ message: t('removed') });
  };
}

/** Copies the address of a post or comment. */
export function useCopyLink(): (path: string) => void {
  const { t } = useTranslation('posts');
  return useCallback(
    (path) => {
      navigator.clipboard.writeText(new URL(path, location.origin).href).then(
        () => toast({ message: t('linkCopied') }),
        () => toast({ message: t('linkNotCopied') }),
      );
    },
    [t],
  );
}
