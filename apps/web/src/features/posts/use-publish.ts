import { useMutation } from '@apollo/client/react';
import type { ApolloCache } from '@apollo/client/cache';
import { GroupPostsDocument, HomeFeedDocument, PublishPostDocument, type PostInFeedFragment } from '../../generated/graphql';
import { toast } from '../../shell/toasts/toast-store';
import { useTranslation } from 'react-i18next';

/** Publishes a post and puts it at the head of the streams it stands in. Throws what the server refuses. */
export function usePublish(): (body: string, groupId: string | null) => Promise<void> {
  const { t } = useTranslation('posts');
  const [publish] = useMutation(PublishPostDocument);
  return async (body, groupId) => {
    await publish({
      variables: { input: { body, groupId } },
      update: (cache, { data }) => {
        if (data) putFirst(cache, data.publishPost.post);
      },
    });
    toast({ message: t('published') });
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
