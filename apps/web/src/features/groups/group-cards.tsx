import { useTranslation } from 'react-i18next';
import type { GroupCardFragment } from '../../generated/graphql';
import { Arch } from '../../ui/arch';
import { CountDot } from '../../ui/badge';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { GroupFacts } from './group-facts';
import styles from './groups-page.module.css';

/** One's own groups; a mark says how much is new since the last visit. What is new comes first. */
export function GroupCards({ groups, loadMore }: { groups: GroupCardFragment[]; loadMore?: () => Promise<unknown> }) {
  const { t } = useTranslation(['discover', 'shell']);
  const sorted = [...groups].sort((a, b) => Number(b.newPostCount > 0) - Number(a.newPostCount > 0));
  return (
    <section className={styles.section}>
      <h2>{t('shell:nav.yourGroups')}</h2>
      <Sheet card className={styles.own}>
        <ul className={styles.cards}>
          {sorted.map((group) => (
            <li key={group.id}>
              <PageLink to={`/groups/${group.id}`} className={styles.card}>
                <Arch group={group} size={46} />
                <span className={styles.text}>
                  <span className={styles.name}>{group.name}</span>
                  <GroupFacts group={group} />
                </span>
                {group.newPostCount > 0 && (
                  <span className={styles.new}>
                    <CountDot><span aria-hidden="true">{group.newPostCount > 98 ? '99+' : group.newPostCount}</span></CountDot>
                    <span className="at-hidden">{t('shell:nav.newIn', { count: group.newPostCount })}</span>
                  </span>
                )}
              </PageLink>
            </li>
          ))}
        </ul>
      </Sheet>
      {loadMore && <div className={styles.more}><Button onClick={() => void loadMore()}>{t('shell:more')}</Button></div>}
    </section>
  );
}
