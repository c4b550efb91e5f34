import { useMutation } from '@apollo/client/react';
import { IconHandStop } from '@tabler/icons-react';
import { useId, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproveProvisioningRunDocument, DiscardProvisioningRunDocument, HeldProvisioningCountDocument, type RunDetailsFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { ApproveDialog } from './approve-dialog';
import styles from './brake-card.module.css';

/** What the brake holds: the number, the likely cause, the safe way first, and all only with two administrators. */
export function BrakeCard({ run, onLook, onDecided }: { run: RunDetailsFragment; onLook: () => void; onDecided: () => void }) {
  const { t } = useTranslation('provisioning');
  const { number, ago } = useFormat();
  const heading = useId();
  const sayFailure = useSayFailure();
  const [approving, setApproving] = useState(false);
  const refetchQueries = [HeldProvisioningCountDocument];
  const [approve, { loading: isApproving }] = useMutation(ApproveProvisioningRunDocument, { onError: sayFailure, refetchQueries });
  const [discard, { loading: isDiscarding }] = useMutation(DiscardProvisioningRunDocument, { onError: sayFailure, refetchQueries });
  const { left, limit } = run.counts;
  const { cause } = run;
  const rest = left - (cause?.count ?? 0);
  const canSplit = cause !== null && rest > 0 && rest <= limit;
  const decide = async (whom: 'ALL' | 'REST', count: number) => {
    const result = await approve({ variables: { input: { runId: run.id, whom, count } } });
    setApproving(false);
    if (!result?.data) return;
    toast({ message: t(result.data.approveProvisioningRun.provisioningRun.state === 'APPROVED' ? 'brake.released' : 'brake.firstDone') });
    onDecided();
  };
  const putAway = async () => {
    const result = await discard({ variables: { input: { runId: run.id } } });
    if (!result?.data) return;
    toast({ message: t('brake.discarded') });
    onDecided();
  };
  return (
    <section className={styles.brake} aria-labelledby={heading}>
      <div className={styles.what}>
        <p className={styles.on} role="alert">
          <IconHandStop aria-hidden="true" />
          {t('brake.on')}
        </p>
        <h2 id={heading}>{t('brake.title', { count: left, formatted: number(left) })}</h2>
        <p className={styles.why}>
          {t('brake.of', { label: run.label, when: ago(run.startedAt) })} {cause && t(`brake.${rest > 0 ? 'some' : 'whole'}.${cause.field === 'department' ? 'department' : 'location'}`, { formatted: number(cause.count), value: cause.value })}
        </p>
        <div className={styles.acts}>
          {canSplit && run.viewerMayApprove && <Button tone="primary" busy={isApproving} onClick={() => void decide('REST', rest)}>{t('brake.rest', { rest: number(rest), formatted: number(cause.count) })}</Button>}
          <Button tone={canSplit ? 'outline' : 'primary'} onClick={onLook}>{t('brake.look', { formatted: number(left) })}</Button>
          {run.viewerMayApprove && <Button tone="dangerOutline" onClick={() => setApproving(true)}>{t('brake.approve', { formatted: number(left) })}</Button>}
          <Button tone="ghost" busy={isDiscarding} onClick={() => void putAway()}>{t('brake.discard')}</Button>
        </div>
      </div>
      <Gauge run={run} />
      {approving && <ApproveDialog count={left} busy={isApproving} onApprove={() => void decide('ALL', left)} onClose={() => setApproving(false)} />}
    </section>
  );
}

function Gauge({ run }: { run: RunDetailsFragment }) {
  const { t, i18n } = useTranslation('provisioning');
  const { number } = useFormat();
  const { left, limit, active } = run.counts;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(active > 0 ? left / active : 1);
  const most = Math.max(left, limit, 1) * 1.25;
  const style = { '--left': `${(left / most) * 100}%`, '--limit': `${(limit / most) * 100}%` } as CSSProperties;
  return (
    <div className={styles.share}>
      <p className={styles.percent}>{t('brake.share', { percent })}</p>
      <div className={styles.gauge} role="img" aria-label={t('brake.gauge', { left: number(left), percent, limit: number(limit) })} style={style}>
        <i />
        <b />
        <span className={styles.atLimit}>{t('brake.limit', { limit: number(limit) })}</span>
        <span className={styles.atLeft}>{number(left)}</span>
      </div>
      <p>{run.firstApprover === null ? t('brake.needsTwo') : run.viewerMayApprove ? t('brake.hasFirst', { name: run.firstApprover }) : t('brake.isFirst')}</p>
    </div>
  );
}
