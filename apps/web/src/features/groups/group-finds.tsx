import { useTranslation } from 'react-i18next';
import { MyGroupsDocument, type GroupCardFragment } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { Arch } from '../../ui/arch';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { GroupFacts } from './group-facts';
import { useJoinGroup, useWithdraw } from './membership-actions';
import styles from './groups-page.module.css';

/** Groups one is not in, each with the way in. */
export function GroupFinds({ title, groups, loadMore }: { title: string; groups: GroupCardFragment[]; loadMore?: () => Promise<unknown> }) {
  const { t } = useTranslation('shell');
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {groups.length > 0 && (
        <Sheet card className={styles.finds}>
          <ul>
            {groups.map((group) => (
              <li key={group.id} className={styles.row}>
                <Arch group={group} size={46} />
                <div className={styles.text}>
                  <PageLink to={`/groups/${group.id}`} className={styles.name}>{group.name}</PageLink>
                  <GroupFacts group={group} />
                  {group.description && <p className={styles.about} dir="auto">{group.description}</p>}
                </div>
                <WayIn group={group} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {loadMore && <div className={styles.more}><Button onClick={() => void loadMore()}>{t('more')}</Button></div>}
    </section>
  );
}

function WayIn({ group }: { group: GroupCardFragment }) {
  const { t } = useTranslation(['discover', 'groups']);
  const { join, joining } = useJoinGroup();
  const { withdraw, withdrawing } = useWithdraw();
  const status = group.viewerMembership?.status;
  const name = group.name;
  const enter = () => void join(group).then(() => client.refetchQueries({ include: [MyGroupsDocument] }));
  if (status === 'REQUESTED') {
    return (
      <div className={styles.acts}>
        <Badge tone="lake">{t('asked')}</Badge>
        <Button size="small" tone="ghost" busy={withdrawing} aria-label={t('withdrawFrom', { group: name })} onClick={() => void withdraw(group)}>{t('withdraw')}</Button>
      </div>
    );
  }
  if (status === 'INVITED') {
    return (
      <div className={styles.acts}>
        <Button size="small" tone="tint" busy={joining} aria-label={t('acceptFor', { group: name })} onClick={enter}>{t('groups:accept')}</Button>
        <Button size="small" tone="ghost" busy={withdrawing} aria-label={t('declineFor', { group: name })} onClick={() => void withdraw(group)}>{t('groups:decline')}</Button>
      </div>
    );
  }
  if (!group.viewerCan.join) return null;
  const ask = group.privacy !== 'OPEN';
  return (
    <div className={styles.acts}>
      <Button size="small" tone="tint" busy={joining} aria-label={ask ? t('askFor', { group: name }) : t('joinIt', { group: name })} onClick={enter}>{ask ? t('groups:ask') : t('groups:join')}</Button>
    </div>
  );
}
