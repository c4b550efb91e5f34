import { useMutation } from '@apollo/client/react';
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApproveScimBrakeDocument, HeldProvisioningCountDocument, HeldScimBrakesDocument, type ScimBrakeCardFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { useViewerSettings } from '../../shell/viewer';
import { Button } from '../../ui/button';
import { PageLink } from '../../ui/page-link';
import { ApproveDialog } from './approve-dialog';
import styles from './held-integration.module.css';

/** What the brake holds of an identity provider: how many, who, who decides, and the way to let them go. */
export function HeldIntegration({ brake }: { brake: ScimBrakeCardFragment }) {
  const { t } = useTranslation('provisioning');
  const { number } = useFormat();
  const sayFailure = useSayFailure();
  const mayApprove = useViewerSettings().permissions.includes('provisioning.manage');
  const [approving, setApproving] = useState(false);
  const [approve, { loading }] = useMutation(ApproveScimBrakeDocument, { onError: sayFailure, refetchQueries: [HeldProvisioningCountDocument, HeldScimBrakesDocument] });
  const formatted = number(brake.heldCount);
  const confirm = async () => {
    const result = await approve({ variables: { input: { brakeId: brake.id, count: brake.heldCount } } });
    setApproving(false);
    if (result?.data) toast({ message: t('scimBrake.approved') });
  };
  return (
    <section className={styles.held} role="alert" aria-label={brake.integrationName}>
      <p className={styles.on}>
        <IconHandStop aria-hidden="true" />
        {t('scimBrake.on', { name: brake.integrationName })}
      </p>
      <p className={styles.why}>{t('scimBrake.why', { count: brake.heldCount, formatted, allowed: number(brake.allowed) })} {t(mayApprove ? 'scimBrake.oneApproves' : 'scimBrake.othersApprove')}</p>
      <details>
        <summary>{t('scimBrake.who')}</summary>
        <ul className={styles.who}>
          {brake.people.map(({ id, displayName }) => <li key={id}><PageLink to={`/people/${id}`}>{displayName}</PageLink></li>)}
          {brake.heldCount > brake.people.length && <li>{t('scimBrake.andMore')}</li>}
        </ul>
      </details>
      {mayApprove && <Button className={styles.act} size="small" tone="dangerOutline" onClick={() => setApproving(true)}>{t('scimBrake.approve', { formatted })}</Button>}
      {approving && <ApproveDialog count={brake.heldCount} busy={loading} onApprove={() => void confirm()} onClose={() => setApproving(false)} />}
    </section>
  );
}
