import { useQuery } from '@apollo/client/react';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscoverGroupsDocument, type GroupCardFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { calledName, useViewer } from '../../shell/viewer';
import { Button, ButtonLink } from '../../ui/button';
import { Colonnade } from '../../ui/colonnade';
import { useJoinGroup } from '../groups/membership-actions';
import styles from './empty-home.module.css';

const DOORS = 6;

/** The home of somebody who came today: a few doors to open at once, the largest open groups first. */
export default function EmptyHome({ onOpened }: { onOpened: () => void }) {
  const { t } = useTranslation(['feed', 'discover', 'groups']);
  const { number } = useFormat();
  const viewer = useViewer();
  const { join } = useJoinGroup();
  const { data } = useQuery(DiscoverGroupsDocument, { variables: { query: null } });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const doors = (data?.groups.edges.map(({ node }) => node) ?? []).filter(openToAll).sort((a, b) => b.memberCount - a.memberCount).slice(0, DOORS);
  const toggle = (id: string) => setChosen((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const open = async () => {
    setBusy(true);
    for (const group of doors.filter(({ id }) => chosen.has(id))) await join(group);
    onOpened();
  };
  return (
    <div className={styles.empty}>
      <Colonnade id={viewer.id} color={1} flush />
      <div className={styles.text}>
        <h2>{t('discover:welcome.title', { name: calledName(viewer) })}</h2>
        <p>{t('feed:emptyText')}</p>
        {doors.length > 0 && (
          <ul className={styles.doors} aria-label={t('discover:welcome.doors')}>
            {doors.map((group) => (
              <li key={group.id}>
                <button type="button" className={styles.door} aria-pressed={chosen.has(group.id)} onClick={() => toggle(group.id)}>
                  <span className={`${styles.light} at-pair-${group.color}`} aria-hidden="true">{chosen.has(group.id) && <IconCheck />}</span>
                  <b>{group.name}</b>
                  <small>{t('groups:memberCount', { count: group.memberCount, formatted: number(group.memberCount) })}</small>
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className={styles.acts}>
          {chosen.size > 0 && <Button tone="primary" size="large" busy={busy} onClick={() => void open()}>{t('discover:welcome.open', { count: chosen.size, formatted: number(chosen.size) })}</Button>}
          <ButtonLink tone={chosen.size ? 'ghost' : 'primary'} to="/groups">{t('feed:emptyGroups')}</ButtonLink>
          <ButtonLink tone="ghost" to="/people">{t('feed:emptyPeople')}</ButtonLink>
        </div>
        {doors.length > 0 && <p className={styles.note}>{t('discover:welcome.note')}</p>}
      </div>
    </div>
  );
}

function openToAll(group: GroupCardFragment): boolean {
  return group.privacy === 'OPEN' && group.viewerCan.join && !group.isArchived;
}
