import { useTranslation } from 'react-i18next';
import type { ProvisioningQuery, RunLineFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import styles from './provisioning-page.module.css';

type Source = ProvisioningQuery['provisioning']['sources'][number];
const TONES = { IN_STEP: 'ok', HELD: 'clay', FAILED: 'clay', RUNNING: 'lake', NEVER: undefined } as const;
const WARNS = new Set(['HELD', 'FAILED']);

/** The sources with how they stand, and the runs, newest first. */
export function ProvisioningRail({ sources, runs, shown, onShow, onMore }: { sources: Source[]; runs: RunLineFragment[]; shown: string | null; onShow: (id: string) => void; onMore: (() => void) | null }) {
  const { t } = useTranslation('provisioning');
  return (
    <div className={styles.rail}>
      <section>
        <h2>{t('sources.title')}</h2>
        {sources.length === 0 && <p className={styles.small}>{t('sources.none')}</p>}
        <ul>{sources.map((source) => <SourceLine key={`${source.kind} ${source.name}`} source={source} />)}</ul>
      </section>
      {runs.length > 0 && (
        <section>
          <h2>{t('runs.title')}</h2>
          <ul>{runs.map((run) => <li key={run.id}><RunLine run={run} isShown={run.id === shown} onShow={() => onShow(run.id)} /></li>)}</ul>
          {onMore && <Button tone="ghost" size="small" onClick={onMore}>{t('runs.more')}</Button>}
        </section>
      )}
    </div>
  );
}

function SourceLine({ source }: { source: Source }) {
  const { t } = useTranslation('provisioning');
  const { number } = useFormat();
  const how = source.kind === 'LDAP' && source.everyMinutes === null ? t('sources.LDAP_off') : t(`sources.${source.kind}`, { minutes: number(source.everyMinutes ?? 0) });
  return (
    <li className={styles.source}>
      <i className={WARNS.has(source.state) ? styles.warn : undefined} />
      <span>
        <b>{source.name}</b>
        <span className={styles.small}>{how}</span>
      </span>
      <Badge tone={TONES[source.state]}>{t(`sources.state.${source.state}`)}</Badge>
    </li>
  );
}

function RunLine({ run, isShown, onShow }: { run: RunLineFragment; isShown: boolean; onShow: () => void }) {
  const { t } = useTranslation('provisioning');
  const { ago, number } = useFormat();
  return (
    <button type="button" className={styles.run} aria-current={isShown || undefined} onClick={onShow}>
      <i className={WARNS.has(run.state) ? styles.warn : undefined} />
      <span>
        <b>{run.label}</b> <span className={styles.small}>{ago(run.startedAt)}{run.isDry && `, ${t('runs.dry')}`}</span>
      </span>
      <Counts run={run} number={number} />
    </button>
  );
}

function Counts({ run: { counts, state }, number }: { run: RunLineFragment; number: (value: number) => string }) {
  const { t } = useTranslation('provisioning');
  if (state !== 'DONE' && state !== 'HELD') return <span className={styles.counts}>{t(`runs.state.${state}`)}</span>;
  const joined = counts.joined + counts.returned;
  const signs = [counts.left > 0 && `−${number(counts.left)}`, joined > 0 && `+${number(joined)}`, counts.changed > 0 && `~${number(counts.changed)}`].filter(Boolean);
  if (signs.length === 0) return <span className={styles.counts}>{t('runs.noChange')}</span>;
  return (
    <span className={styles.counts}>
      <span aria-hidden="true">{signs.join(' ')}</span>
      <span className="at-hidden">{t('runs.counts', { left: number(counts.left), joined: number(joined), changed: number(counts.changed) })}</span>
    </span>
  );
}
