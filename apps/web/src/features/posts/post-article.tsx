import { IconMessageCircle, IconShare3 } from '@tabler/icons-react';
import { lazy, Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import type { PostCoreFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Arch } from '../../ui/arch';
import { Badge } from '../../ui/badge';
import { Face } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import { REACTIONS, ReactionPicker } from '../../ui/reaction-bar';
import { jobAndPlace } from '../people/job-and-place';
import { Clamped } from './clamped';
import { useHidden } from './hidden';
import { useCopyLink } from './post-actions';
import { PostBody } from './post-body';
import { PostMenu } from './post-menu';
import { Tally } from './tally';
import { useReaction, useReactionNames } from './use-reaction';
import styles from './post-article.module.css';

const EditPost = lazy(() => import('./edit-post'));

/** A post: who, where, when, the text, who reacted, what one can do, and below it what the caller puts there. */
export function PostArticle({ post, why, whole, children, position, onComment, onGone }: {
  post: PostCoreFragment;
  why?: ReactNode;
  /** On its own page a post is never clamped. */
  whole?: boolean;
  children?: ReactNode;
  position?: { index: number; size: number };
  onComment?: () => void;
  onGone?: () => void;
}) {
  const { t } = useTranslation('posts');
  const author = useId();
  const article = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState(false);
  const pending = post.id.startsWith('pending:');
  if (useHidden(post.id)) return null;
  return (
    <article ref={article} className={styles.post} aria-labelledby={author} aria-posinset={position?.index} aria-setsize={position?.size} data-post={post.id} tabIndex={-1}>
      {why}
      <header className={styles.who}>
        <Face person={post.author} />
        <div className={styles.grow}>
          <PageLink id={author} to={`/people/${post.author.id}`} className={styles.name}>{post.author.displayName}</PageLink>
          {!post.author.isActive && <> <Badge>{t('left')}</Badge></>}
          <Meta post={post} pending={pending} />
        </div>
        {!pending && <PostMenu post={post} className={styles.more ?? ''} onEdit={() => setEditing(true)} onGone={onGone} />}
      </header>
      <div className={styles.body}>
        {editing ? (
          <Suspense>
            <EditPost post={post} onDone={() => { setEditing(false); article.current?.focus(); }} />
          </Suspense>
        ) : (
          <Clamped whole={whole} showMore={t('showMore')} className={styles.clamped ?? ''} buttonClass={styles.showMore ?? ''}>
            <PostBody body={post.body} mentions={post.mentions} />
          </Clamped>
        )}
      </div>
      <Tally post={post} />
      {!pending && <Acts post={post} onComment={onComment} />}
      {children}
    </article>
  );
}

function Meta({ post, pending }: { post: PostCoreFragment; pending: boolean }) {
  const { t } = useTranslation('posts');
  const format = useFormat();
  const job = jobAndPlace(post.author);
  return (
    <div className={styles.metaClip}>
      <div className={styles.meta}>
        {post.group && (
          <span className={styles.place}>
            <PageLink to={`/groups/${post.group.id}`} className={styles.group}>
              <Arch group={post.group} size={18} />
              {post.group.name}
            </PageLink>
          </span>
        )}
        {job && <span>{job}</span>}
        {pending ? (
          <span className={styles.sending}>{t('sending')}</span>
        ) : (
          <span>
            <PageLink to={`/posts/${post.id}`} className={styles.time}>
              <time dateTime={post.createdAt} title={format.full(post.createdAt)}>{format.ago(post.createdAt)}</time>
            </PageLink>
          </span>
        )}
        {post.editedAt && <span title={format.full(post.editedAt)}>{t('edited')}</span>}
      </div>
    </div>
  );
}

function Acts({ post, onComment }: { post: PostCoreFragment; onComment?: () => void }) {
  const { t } = useTranslation('posts');
  const navigate = useNavigate();
  const copyLink = useCopyLink();
  const react = useReaction(post);
  const names = useReactionNames();
  const current = post.viewerReaction ?? null;
  const { Icon } = REACTIONS[current ?? 'LIKE'];
  return (
    <div className={styles.acts}>
      {post.viewerCan.react && (
        <ReactionPicker label={t('react')} names={names} current={current} onPick={react}>
          {(button) => (
            <button type="button" {...button} className={styles.act} data-act="like">
              <Icon aria-hidden="true" />
              {names[current ?? 'LIKE']}
            </button>
          )}
        </ReactionPicker>
      )}
      {post.viewerCan.comment && (
        <button type="button" className={styles.act} data-act="comment" onClick={onComment ?? (() => navigate(`/posts/${post.id}#write`))}>
          <IconMessageCircle aria-hidden="true" />
          {t('comment.verb')}
        </button>
      )}
      <button type="button" className={`${styles.act} ${styles.share}`} onClick={() => copyLink(`/posts/${post.id}`)}>
        <IconShare3 aria-hidden="true" />
        <span>{t('copyLink')}</span>
      </button>
    </div>
  );
}
