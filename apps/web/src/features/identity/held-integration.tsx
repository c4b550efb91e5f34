import { useMutation } from '@apollo/client/react';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproveScimBrakeDocument, HeldProvisioningCountDocument, type IntegrationCardFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { useViewerSettings } from '../../shell/viewer';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { ApproveDialog } from '../provisioning/approve-dialog';
import styles from './tokens.module.css';

/** What the brake holds of a directory: how many, who, and the way to let them go. */
export function HeldIntegration({ brake }: { brake: NonNullable<IntegrationCardFragment['brake']> }) {
  const { t } = useTranslation('tokens');
  const { number } = useFormat();
  const sayFailure = useSayFailure();
  const mayApprove = useViewerSettings().permissions.includes('provisioning.manage');
  const [approving, setApproving] = useState(false);
  const [approve, { loading }] = useMutation(ApproveScimBrakeDocument, { onError: sayFailure, refetchQueries: [HeldProvisioningCountDocument] });
  const formatted = number(brake.heldCount);
  const confirm = async () => {
    const result = await approve({ variables: { input: { brakeId: brake.id, count: brake.heldCount } } });
    setApproving(false);
    if (result?.data) toast({ message: t('brake.approved') });
  };
  return (
    <div className={styles.held} role="alert">
      <p className={styles.on}>
        <IconHandStop aria-hidden="true" />
        {t('brake.on')}
      </p>
      <p className={styles.why}>{t('brake.why', { count: brake.heldCount, formatted, allowed: number(brake.allowed) })}</p>
      <details>
        <summary>{t('brake.who')}</summary>
        <ul className={styles.who}>
          {brake.people.map(({ id, displayName }) => <li key={id}><PageLink to={`/people/${id}`}>{displayName}</PageLink></li>)}
          {brake.heldCount > brake.people.length && <li>{t('brake.andMore')}</li>}
        </ul>
      </details>
      {mayApprove && <Button className={styles.act} size="small" tone="dangerOutline" onClick={() => setApproving(true)}>{t('brake.approve', { formatted })}</Button>}
      {approving && <ApproveDialog count={brake.heldCount} busy={loading} onApprove={() => void confirm()} onClose={() => setApproving(false)} />}
    </div>
  );
}
