import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router-dom';
import { CommentRepliesDocument, PostCommentsDocument, type CommentThreadFragment } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { onReconnect } from '../../shell/api/live';
import { Failed, Waiting } from '../../shell/page-states';
import { SkeletonRows } from '../../ui/skeleton';
import { CommentField } from './comment-field';
import { CommentItem } from './comment-item';
import styles from './comments.module.css';

/** The whole conversation under a post: oldest first, one level of replies, live. */
export function PostComments({ postId, canComment, commentCount, changes }: { postId: string; canComment: boolean; commentCount: number; changes: number }) {
  const { t } = useTranslation('posts');
  const { hash } = useLocation();
  const { data, error, refetch, fetchMore } = useQuery(PostCommentsDocument, { variables: { id: postId } });
  const comments = data?.post?.comments;
  const answered = useRef(changes);
  useEffect(() => {
    if (answered.current === changes) return;
    answered.current = changes;
    void refetch().catch(() => undefined);
  }, [changes, refetch]);
  useEffect(() => onReconnect(() => void refetch().catch(() => undefined)), [refetch]);
  useFindComment(hash, Boolean(comments));
  return (
    <section className={styles.comments} id="comments" aria-label={t('comment.section', { count: commentCount })}>
      {!comments && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!comments && !error && <Waiting><SkeletonRows count={3} /></Waiting>}
      {comments?.edges.map(({ node }) => <Thread key={node.id} comment={node} postId={postId} />)}
      {comments?.pageInfo.hasNextPage && (
        <button type="button" className={styles.all} onClick={() => void fetchMore({ variables: { after: comments.pageInfo.endCursor } })}>
          {t('comment.more')}
        </button>
      )}
      {canComment && comments && (
        <div className={styles.dock} data-dock>
          <CommentField postId={postId} startOpen={hash === '#write'} />
        </div>
      )}
    </section>
  );
}

function Thread({ comment, postId }: { comment: CommentThreadFragment; postId: string }) {
  const { t } = useTranslation('posts');
  const [replying, setReplying] = useState(false);
  const replies = comment.replies;
  const hasMore = replies.pageInfo.hasNextPage;
  const loadMore = () => client.query({ query: CommentRepliesDocument, variables: { id: comment.id, after: replies.pageInfo.endCursor }, fetchPolicy: 'network-only', errorPolicy: 'ignore' });
  return (
    <>
      <CommentItem comment={comment} postId={postId} onReply={() => setReplying(true)} />
      {replies.edges.map(({ node }) => (
        <CommentItem key={node.id} comment={node} postId={postId} onReply={comment.viewerCan.reply ? () => setReplying(true) : undefined} />
      ))}
      {hasMore && (
        <button type="button" className={`${styles.all} ${styles.indent}`} onClick={() => void loadMore()}>
          {t('comment.moreReplies', { count: Math.max(1, comment.replyCount - replies.edges.length) })}
        </button>
      )}
      {replying && (
        <div className={styles.indent}>
          <CommentField postId={postId} parentId={comment.id} replyTo={comment.author.displayName} startOpen onClose={() => setReplying(false)} />
        </div>
      )}
    </>
  );
}

/** Brings the comment of the address into view once it is there, and the section for #comments. */
function useFindComment(hash: string, loaded: boolean): void {
  const found = useRef(false);
  useEffect(() => {
    if (!loaded || found.current || !hash || hash === '#write') return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    found.current = true;
    target.scrollIntoView({ block: 'start' });
  }, [hash, loaded]);
}
