import { IconArrowBackUp, IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProvisioningAction, ProvisioningQuery } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ChangeRow } from './change-row';
import styles from './run-report.module.css';

export type ShownRun = NonNullable<ProvisioningQuery['provisioning']['shown']>;

const ACTIONS = [['LEAVE', 'left', IconMinus], ['RETURN', 'returned', IconArrowBackUp], ['JOIN', 'joined', IconPlus], ['CHANGE', 'changed', IconArrowsExchange]] as const;

/** What a run did to whom, or would do: those who leave first. */
export function RunReport({ run, action, onAction, onMore }: { run: ShownRun; action: ProvisioningAction | null; onAction: (action: ProvisioningAction | null) => void; onMore: () => void }) {
  const { t } = useTranslation('provisioning');
  const { number } = useFormat();
  const { counts, changes } = run;
  const would = run.isDry || run.state === 'HELD';
  const all = counts.left + counts.returned + counts.joined + counts.changed;
  const chip = (value: ProvisioningAction | null, content: ReactNode) => (
    <button key={value ?? 'all'} type="button" className={styles.chip} aria-pressed={action === value} onClick={() => onAction(value)}>{content}</button>
  );
  return (
    <Sheet card className={styles.sheet}>
      <div className={styles.head}>
        <h2>{t(would ? 'changes.would' : 'changes.did')}</h2>
        {all > 0 && (
          <div className={styles.chips}>
            {chip(null, t('changes.all', { formatted: number(all) }))}
            {ACTIONS.filter(([, field]) => counts[field] > 0).map(([value, field, Icon]) => chip(value, <><Icon aria-hidden="true" />{t(`changes.${value}`, { count: counts[field], formatted: number(counts[field]) })}</>))}
          </div>
        )}
      </div>
      <Story run={run} nobody={all === 0} />
      <ul aria-label={t('changes.label')}>
        {changes.edges.map(({ node }) => <ChangeRow key={node.id} change={node} />)}
      </ul>
      {changes.pageInfo.hasNextPage && <Button className={styles.more} onClick={onMore}>{t('changes.more')}</Button>}
      {run.problems.length > 0 && (
        <details className={styles.problems}>
          <summary>{t('problems', { count: counts.problems, formatted: number(counts.problems) })}</summary>
          <ul>
            {run.problems.map(({ place, problem }, index) => (
              <li key={index}>
                <code>{run.source === 'FILE' ? t('problemAt.line', { place }) : place}</code>
                {problem}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  );
}

function Story({ run, nobody }: { run: ShownRun; nobody: boolean }) {
  const { t } = useTranslation('provisioning');
  const { number, full } = useFormat();
  const { unchanged, withheld } = run.counts;
  const lines = [
    `${run.label}, ${full(run.startedAt)}.`,
    run.state === 'FAILED' && t('runs.failed', { error: run.error ?? '' }),
    run.requestedBy && t('runs.requestedBy', { name: run.requestedBy }),
    run.decidedBy && t(run.state === 'DISCARDED' ? 'runs.discardedBy' : 'runs.approvedBy', { name: run.decidedBy }),
    nobody && run.finishedAt && run.state === 'DONE' ? t('changes.none') : null,
    unchanged > 0 ? t('changes.unchanged', { count: unchanged, formatted: number(unchanged) }) : null,
    withheld > 0 ? t('changes.withheld', { count: withheld, formatted: number(withheld) }) : null,
  ];
  return <p className={styles.story}>{lines.filter(Boolean).join(' ')}</p>;
}
