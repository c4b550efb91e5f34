import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/i18n/format';
import { useViewer } from '../../shell/viewer';
import { PageLink } from '../../ui/page-link';
import { ReactionDiscs } from '../../ui/reaction-bar';
import { topKinds, type Reacted } from './reactions';
import styles from './tally.module.css';

const ReactorsDialog = lazy(() => import('./reactors-dialog'));

interface Subject extends Reacted {
  id: string;
  commentCount: number;
  reactors: { edges: readonly { node: { person: { id: string; displayName: string } } }[] };
}

/** Who reacted, two by name, and how many comments. */
export function Tally({ post }: { post: Subject }) {
  const { t } = useTranslation('posts');
  const { number } = useFormat();
  const who = useWhoReacted(post);
  const [open, setOpen] = useState(false);
  if (!post.reactionCount && !post.commentCount) return null;
  return (
    <div className={styles.tally}>
      {post.reactionCount > 0 && (
        <button type="button" className={styles.who} onClick={() => setOpen(true)} aria-haspopup="dialog">
          <ReactionDiscs kinds={topKinds(post.reactions)} />
          <span>{who}</span>
        </button>
      )}
      {post.commentCount > 0 && (
        <PageLink className={styles.comments} to={`/posts/${post.id}#comments`}>
          {t('commentCount', { count: post.commentCount, formatted: number(post.commentCount) })}
        </PageLink>
      )}
      {open && (
        <Suspense>
          <ReactorsDialog subjectId={post.id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

function useWhoReacted(post: Subject): string {
  const { t } = useTranslation('posts');
  const { list, number } = useFormat();
  const viewer = useViewer();
  const others = post.reactors.edges.map(({ node }) => node.person).filter(({ id }) => id !== viewer.id).map(({ displayName }) => displayName);
  const names = [...(post.viewerReaction ? [t('you')] : []), ...others].slice(0, Math.min(2, post.reactionCount));
  const rest = post.reactionCount - names.length;
  if (names.length === 0) return t('people', { count: rest, formatted: number(rest) });
  return list(rest > 0 ? [...names, t('others', { count: rest, formatted: number(rest) })] : names);
}
