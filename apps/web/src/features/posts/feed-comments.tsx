import { useTranslation } from 'react-i18next';
import type { Ref } from 'react';
import type { PostInFeedFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { PageLink } from '../../ui/page-link';
import { CommentField, type CommentFieldHandle } from './comment-field';
import { CommentItem } from './comment-item';
import styles from './comments.module.css';

/** Under a post in a stream: its two newest comments and the reply field. */
export function FeedComments({ post, fieldRef }: { post: PostInFeedFragment; fieldRef: Ref<CommentFieldHandle> }) {
  const { t } = useTranslation('posts');
  const { number } = useFormat();
  const shown = post.comments.edges.slice(-2).map(({ node }) => node);
  const more = post.commentCount > shown.length;
  if (!shown.length && !post.viewerCan.comment) return null;
  return (
    <div className={styles.comments}>
      {more && (
        <PageLink to={`/posts/${post.id}#comments`} className={styles.all}>
          {t('comment.all', { count: post.commentCount, formatted: number(post.commentCount) })}
        </PageLink>
      )}
      {shown.map((comment) => (
        <CommentItem key={comment.id} comment={comment} postId={post.id} />
      ))}
      {post.viewerCan.comment && <CommentField ref={fieldRef} postId={post.id} />}
    </div>
  );
}
