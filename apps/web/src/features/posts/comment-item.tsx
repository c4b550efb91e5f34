import { IconDots, IconLink, IconPencil, IconShieldX, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentCoreFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Badge } from '../../ui/badge';
import { Face } from '../../ui/face';
import { Menu, type MenuPart } from '../../ui/menu';
import { PageLink } from '../../ui/page-link';
import { ReactionDiscs, ReactionPicker } from '../../ui/reaction-bar';
import { useHidden } from './hidden';
import { useCopyLink, useDeleteComment, useRemove } from './post-actions';
import { PostBody } from './post-body';
import { topKinds } from './reactions';
import { useReaction, useReactionNames } from './use-reaction';
import styles from './comment-item.module.css';

const EditComment = lazy(() => import('./edit-comment'));
const RemoveDialog = lazy(() => import('./remove-dialog'));
const ReactorsDialog = lazy(() => import('./reactors-dialog'));

/** One comment or reply: no bubble, the name runs into the text. */
export function CommentItem({ comment, postId, onReply }: { comment: CommentCoreFragment; postId: string; onReply?: () => void }) {
  const { t } = useTranslation('posts');
  const [editing, setEditing] = useState(false);
  const isReply = Boolean(comment.parent);
  const pending = comment.id.startsWith('pending:');
  if (useHidden(comment.id)) return null;
  return (
    <div className={`${styles.item} ${isReply ? styles.reply : ''}`} id={`comment-${comment.id}`} data-comment={comment.id}>
      <Face person={comment.author} size={32} />
      <div className={styles.grow}>
        {comment.isDeleted ? (
          <p className={styles.gone}>{t('comment.gone')}</p>
        ) : editing ? (
          <Suspense>
            <EditComment comment={comment} onDone={() => setEditing(false)} />
          </Suspense>
        ) : (
          <div className={styles.text}>
            <PageLink to={`/people/${comment.author.id}`} className={styles.name}>{comment.author.displayName}</PageLink>
            {!comment.author.isActive && <> <Badge>{t('left')}</Badge></>}
            <PostBody body={comment.body} mentions={comment.mentions} />
          </div>
        )}
        {!comment.isDeleted && !editing && <Foot comment={comment} postId={postId} pending={pending} onReply={onReply} onEdit={() => setEditing(true)} />}
      </div>
    </div>
  );
}

function Foot({ comment, postId, pending, onReply, onEdit }: { comment: CommentCoreFragment; postId: string; pending: boolean; onReply?: () => void; onEdit: () => void }) {
  const { t } = useTranslation('posts');
  const format = useFormat();
  const names = useReactionNames();
  const react = useReaction(comment);
  const [reactors, setReactors] = useState(false);
  const current = comment.viewerReaction ?? null;
  if (pending) return <div className={styles.foot}>{t('sending')}</div>;
  return (
    <div className={styles.foot}>
      <time dateTime={comment.createdAt} title={format.full(comment.createdAt)}>{format.ago(comment.createdAt)}</time>
      {comment.editedAt && <span title={format.full(comment.editedAt)}>{t('edited')}</span>}
      <ReactionPicker label={t('react')} names={names} current={current} onPick={react}>
        {(button) => (
          <button type="button" {...button} className={styles.like} aria-label={t('comment.like', { author: comment.author.displayName, reaction: names[current ?? 'LIKE'] })}>
            {names[current ?? 'LIKE']}
          </button>
        )}
      </ReactionPicker>
      {comment.reactionCount > 0 && (
        <button type="button" className={styles.count} aria-haspopup="dialog" aria-label={t('comment.reacted', { count: comment.reactionCount, author: comment.author.displayName })} onClick={() => setReactors(true)}>
          <ReactionDiscs small kinds={topKinds(comment.reactions)} />
          {format.number(comment.reactionCount)}
        </button>
      )}
      {comment.viewerCan.reply && onReply && <button type="button" onClick={onReply}>{t('comment.reply')}</button>}
      <CommentMenu comment={comment} postId={postId} onEdit={onEdit} />
      {reactors && (
        <Suspense>
          <ReactorsDialog subjectId={comment.id} onClose={() => setReactors(false)} />
        </Suspense>
      )}
    </div>
  );
}

function CommentMenu({ comment, postId, onEdit }: { comment: CommentCoreFragment; postId: string; onEdit: () => void }) {
  const { t } = useTranslation('posts');
  const copyLink = useCopyLink();
  const deleteComment = useDeleteComment();
  const remove = useRemove();
  const [removing, setRemoving] = useState(false);
  const label = t('comment.moreFor', { author: comment.author.displayName });
  const kept = comment.replyCount > 0;
  const parts: MenuPart[] = [
    { label: t('copyLink'), icon: <IconLink />, run: () => copyLink(`/posts/${postId}#comment-${comment.id}`) },
    ...(comment.viewerCan.edit ? [{ label: t('edit'), icon: <IconPencil />, run: onEdit }] : []),
    ...(comment.viewerCan.delete ? [{ label: t('delete'), icon: <IconTrash />, danger: true, run: () => deleteComment(comment.id, kept) }] : []),
    ...(comment.viewerCan.remove && !comment.viewerCan.delete ? [{ label: t('remove.menu'), icon: <IconShieldX />, danger: true, run: () => setRemoving(true) }] : []),
  ];
  return (
    <>
      <Menu
        label={label}
        parts={parts}
        trigger={(props) => (
          <button type="button" {...props} className={styles.more} aria-label={label} title={label}>
            <IconDots aria-hidden="true" />
          </button>
        )}
      />
      {removing && (
        <Suspense>
          <RemoveDialog author={comment.author.displayName} onClose={() => setRemoving(false)} onRemove={(reason) => remove({ commentId: comment.id, keptForReplies: kept }, reason)} />
        </Suspense>
      )}
    </>
  );
}
