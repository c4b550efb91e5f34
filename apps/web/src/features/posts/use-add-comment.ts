import { useMutation } from '@apollo/client/react';
import { AddCommentDocument, CommentCoreFragmentDoc, PostCountsFragmentDoc, type CommentCoreFragment } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { newMutationId } from '../../shell/api/mutation-id';
import { useViewer, type Viewer } from '../../shell/viewer';

/** Adds a comment or reply. It shows at once; a failure takes it back and is thrown, the text stays with the caller. */
export function useAddComment(postId: string): (body: string, parentId: string | null) => Promise<void> {
  const viewer = useViewer();
  const [add] = useMutation(AddCommentDocument);
  return async (body, parentId) => {
    const commentCount = client.cache.readFragment({ id: `Post:${postId}`, fragment: PostCountsFragmentDoc, fragmentName: 'PostCounts' })?.commentCount ?? 0;
    const clientMutationId = newMutationId();
    await add({
      variables: { input: { postId, body, parentCommentId: parentId, clientMutationId } },
      optimisticResponse: {
        addComment: {
          __typename: 'AddCommentPayload',
          comment: { ...pendingComment(viewer, body, parentId, clientMutationId), post: { __typename: 'Post', id: postId, commentCount: commentCount + 1 } },
        },
      },
      update: (cache, { data }) => {
        const comment = data?.addComment.comment;
        if (!comment) return;
        const node = cache.writeFragment({ fragment: CommentCoreFragmentDoc, fragmentName: 'CommentCore', data: comment });
        const append = (existing: { edges?: { node?: { __ref?: string } }[] } | undefined) =>
          existing && !existing.edges?.some((edge) => edge.node?.__ref === node?.__ref) ? { ...existing, edges: [...(existing.edges ?? []), { __typename: 'CommentEdge', cursor: '', node }] } : existing;
        if (parentId) {
          cache.modify({ id: `Comment:${parentId}`, fields: { replies: (existing) => append(existing), replyCount: (count) => Number(count) + 1 } });
        } else {
          cache.modify({ id: `Post:${postId}`, fields: { comments: (existing) => append(existing) } });
        }
      },
    });
  };
}

function pendingComment(viewer: Viewer, body: string, parentId: string | null, id: string): CommentCoreFragment & { __typename: 'Comment' } {
  return {
    __typename: 'Comment',
    id: `pending:${id}`,
    author: { __typename: 'Person', id: viewer.id, displayName: viewer.displayName, avatarUrl: viewer.avatarUrl, isActive: true, isErased: false },
    body,
    isDeleted: false,
    createdAt: new Date().toISOString(),
    editedAt: null,
    mentions: [],
    parent: parentId ? { __typename: 'Comment', id: parentId } : null,
    replyCount: 0,
    reactionCount: 0,
    reactions: [],
    viewerReaction: null,
    viewerCan: { __typename: 'CommentViewerCan', edit: false, delete: false, remove: false, reply: false },
  };
}
