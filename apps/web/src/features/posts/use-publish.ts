import type { ApolloCache } from '@apollo/client/cache';
import { useTranslation } from 'react-i18next';
import { GroupMarkFragmentDoc, GroupPostsDocument, HomeFeedDocument, PublishPostDocument, type PostInFeedFragment } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { failureOf } from '../../shell/api/failure';
import { newMutationId } from '../../shell/api/mutation-id';
import { useFailureText } from '../../shell/api/say-failure';
import { forgetUnsent, keepUnsent } from '../../shell/api/unsent';
import { wireWrite } from '../../shell/api/wire-write';
import { toast } from '../../shell/toasts/toast-store';
import { useViewer, type Viewer } from '../../shell/viewer';
import type { Draft } from './draft-store';
import { reopenComposer } from './new-post-state';
import { takePlaceOf } from './stream-place';
import { giveBack } from './publish-outcome';

/**
 * Publishes a post: it stands at the head of its streams at once. Until the answer is there the text is kept on this
 * device, so that a closed window sends it later; what the server refuses goes back to the composer with the reason.
 */
export function usePublish(): (draft: Draft, place: string, composerOf?: string) => void {
  const { t } = useTranslation('posts');
  const failureText = useFailureText();
  const viewer = useViewer();
  return (draft, place, composerOf) => {
    const clientMutationId = newMutationId();
    const variables = { input: { body: draft.body, groupId: draft.groupId ?? null, clientMutationId } };
    keepUnsent({ ...wireWrite(PublishPostDocument), personId: viewer.id, variables, keptAt: Date.now() });
    const post = pendingPost(viewer, draft, clientMutationId);
    client
      .mutate({
        mutation: PublishPostDocument,
        variables,
        optimisticResponse: post && { publishPost: { __typename: 'PublishPostPayload', post } },
        update: (cache, { data }) => {
          if (!data) return;
          if (post && data.publishPost.post.id !== post.id) takePlaceOf(post.id, data.publishPost.post.id);
          putFirst(cache, data.publishPost.post);
        },
      })
      .then(
        () => {
          forgetUnsent(clientMutationId);
          toast({ message: t('published') });
        },
        (error: unknown) => {
          // It stays kept, and is sent after signing in.
          if (failureOf(error).code === 'UNAUTHENTICATED') return;
          forgetUnsent(clientMutationId);
          if (giveBack({ personId: viewer.id, place, draft, problem: failureText(error) })) return;
          if (!reopenComposer(place, composerOf)) toast({ message: t('notPublished'), action: { label: t('notPublishedOpen'), run: () => reopenComposer(place, composerOf, true) } });
        },
      );
  };
}

function putFirst(cache: ApolloCache, post: PostInFeedFragment): void {
  const edge = { __typename: 'PostEdge' as const, cursor: '', node: post };
  cache.updateQuery({ query: HomeFeedDocument }, (before) => before && { ...before, homeFeed: { ...before.homeFeed, edges: [edge, ...before.homeFeed.edges.filter(({ node }) => node.id !== post.id)] } });
  const { group } = post;
  if (!group) return;
  cache.updateQuery({ query: GroupPostsDocument, variables: { id: group.id } }, (before) =>
    before?.group ? { ...before, group: { ...before.group, posts: { ...before.group.posts, edges: [edge, ...before.group.posts.edges.filter(({ node }) => node.id !== post.id)] } } } : before,
  );
}

/** The post as it will be; undefined when its group is not known here. */
function pendingPost({ id, displayName, avatarUrl, isActive, title, department, location }: Viewer, draft: Draft, clientMutationId: string): PostInFeedFragment | undefined {
  const group = draft.groupId ? client.cache.readFragment({ id: `Group:${draft.groupId}`, fragment: GroupMarkFragmentDoc, fragmentName: 'GroupMark' }) : null;
  if (draft.groupId && !group) return undefined;
  return {
    __typename: 'Post',
    id: `pending:${clientMutationId}`,
    author: { __typename: 'Person', id, displayName, avatarUrl, isActive, isErased: false, title, department, location, isViewer: true, viewerFollows: false },
    body: draft.body,
    bodyText: draft.body,
    createdAt: new Date().toISOString(),
    editedAt: null,
    group,
    mentions: Object.entries(draft.names ?? {}).map(([person, name]) => ({ __typename: 'Person', id: person, displayName: name, isErased: false })),
    commentCount: 0,
    comments: { __typename: 'CommentConnection', edges: [] },
    reactionCount: 0,
    reactions: [],
    reactors: { __typename: 'ReactorConnection', edges: [] },
    viewerReaction: null,
    viewerCan: { __typename: 'PostViewerCan', edit: false, delete: false, remove: false, comment: false, react: false },
  };
}
