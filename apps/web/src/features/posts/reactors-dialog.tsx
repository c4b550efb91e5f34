import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PostReactorsDocument, type ReactionKind } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ReactionDiscs } from '../../ui/reaction-bar';
import { SkeletonRows } from '../../ui/skeleton';
import { PersonRow } from '../people/person-row';
import { useReactionNames } from './use-reaction';
import styles from './reactors-dialog.module.css';

/** Everyone who reacted, and with what. */
export default function ReactorsDialog({ subjectId, onClose }: { subjectId: string; onClose: () => void }) {
  const { t } = useTranslation(['posts', 'shell']);
  const names = useReactionNames();
  const [kind, setKind] = useState<ReactionKind | null>(null);
  const { data, error, loading, refetch, fetchMore } = useQuery(PostReactorsDocument, { variables: { id: subjectId, kind }, fetchPolicy: 'cache-and-network' });
  const subject = data?.node && 'reactors' in data.node ? data.node : null;
  return (
    <Dialog title={t('reactors.title')} onClose={onClose}>
      {subject && subject.reactions.length > 1 && (
        <div className={styles.filter} role="group" aria-label={t('reactors.filter')}>
          <button type="button" className={styles.chip} aria-pressed={kind === null} onClick={() => setKind(null)}>{t('reactors.all', { count: subject.reactionCount })}</button>
          {subject.reactions.map((reaction) => (
            <button key={reaction.kind} type="button" className={styles.chip} aria-pressed={kind === reaction.kind} aria-label={`${names[reaction.kind]} ${reaction.count}`} onClick={() => setKind(reaction.kind)}>
              <ReactionDiscs kinds={[reaction.kind]} />
              {reaction.count}
            </button>
          ))}
        </div>
      )}
      <div className={styles.list}>
        {!subject && loading && <Waiting><SkeletonRows /></Waiting>}
        {!subject && error && <Failed error={error} onRetry={() => void refetch()} />}
        <ul>
          {subject?.reactors.edges.map(({ node }) => (
            <li key={node.person.id} className={styles.row}>
              <PersonRow person={node.person} onClick={onClose} />
              <span className={styles.disc}>
                <ReactionDiscs kinds={[node.kind]} />
                <span className="at-hidden">{names[node.kind]}</span>
              </span>
            </li>
          ))}
        </ul>
        {subject?.reactors.pageInfo.hasNextPage && (
          <Button className={styles.more} onClick={() => void fetchMore({ variables: { after: subject.reactors.pageInfo.endCursor } })}>{t('shell:more')}</Button>
        )}
      </div>
    </Dialog>
  );
}
