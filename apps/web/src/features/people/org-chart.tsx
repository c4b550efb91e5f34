import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { ProfileDocument, type OrgPersonFragment, type ProfileQuery } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { useFormat } from '../../shell/i18n/format';
import { Key } from '../../ui/badge';
import { OrgWalk, type OrgNode } from '../../ui/org-walk';
import { Sheet } from '../../ui/sheet';
import { orgNeighbours } from './org-neighbours';
import styles from './org-chart.module.css';

type Person = NonNullable<ProfileQuery['person']>;
const SHOWN_ABOVE = 3;

/** Where somebody sits: managers above, peers beside, direct reports below. Arrow keys walk, and the address follows. */
export function OrgChart({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const navigate = useNavigate();
  const { state } = useLocation() as { state: { walk?: boolean } | null };
  const [wholeChain, setWholeChain] = useState(false);
  const neighbours = orgNeighbours(person);
  const walk = (id: string | undefined) => id && navigate(`/people/${id}`, { state: { walk: true } });
  useAhead(state?.walk === true, [neighbours.up, neighbours.down, neighbours.left, neighbours.right]);
  if (!person.managerChain.length && !neighbours.reports.length) return null;

  const node = (one: OrgPersonFragment): OrgNode => ({
    person: one,
    note: one.title ?? one.department,
    to: `/people/${one.id}`,
    badge: one.reportCount > 0 ? (one.id === person.id ? t('reportCount', { count: one.reportCount, formatted: number(one.reportCount) }) : number(one.reportCount)) : undefined,
    badgeText: one.reportCount > 0 ? t('reportCount', { count: one.reportCount, formatted: number(one.reportCount) }) : undefined,
  });
  const chain = [...person.managerChain].reverse();
  const hidden = wholeChain ? 0 : Math.max(0, chain.length - SHOWN_ABOVE);
  const others = person.reportCount - neighbours.shownReports.length;
  return (
    <Sheet padded card className={styles.chart}>
      <div className={styles.head}>
        <h2>{t('org.title', { person: person.preferredName ?? person.givenName ?? person.displayName })}</h2>
        <span className={styles.keys} aria-hidden="true">
          {t('org.walk')} <Key>↑</Key><Key>↓</Key><Key>←</Key><Key>→</Key>
        </span>
      </div>
      {hidden > 0 && <button type="button" className={styles.higher} onClick={() => setWholeChain(true)}>{t('org.higher', { count: hidden })}</button>}
      <OrgWalk
        label={t('org.title', { person: person.displayName })}
        focusSelf={state?.walk === true}
        above={chain.slice(hidden).map(node)}
        before={neighbours.shownBefore.map(node)}
        self={node(person)}
        after={neighbours.shownAfter.map(node)}
        below={neighbours.shownReports.map(node)}
        more={others > 0 ? { label: t('org.others', { count: others, formatted: number(others) }), to: `/people/${person.id}/reports` } : undefined}
        onWalk={{ up: () => walk(neighbours.up), down: () => walk(neighbours.down), left: () => walk(neighbours.left), right: () => walk(neighbours.right) }}
      />
    </Sheet>
  );
}

/** Somebody walks: the next steps are fetched before they are taken. */
function useAhead(walking: boolean, ids: (string | undefined)[]): void {
  const wanted = walking ? ids.filter(Boolean).join() : '';
  useEffect(() => {
    for (const id of wanted.split(',').filter(Boolean)) void client.query({ query: ProfileDocument, variables: { id } }).catch(() => undefined);
  }, [wanted]);
}
