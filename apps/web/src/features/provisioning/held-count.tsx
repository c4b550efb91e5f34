import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { HeldProvisioningCountDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { CountDot } from '../../ui/badge';
import styles from './provisioning-page.module.css';

const OFTEN_MS = 60_000;

/** How many runs wait for a decision, beside the section's name. */
export default function HeldCount() {
  const { t } = useTranslation('provisioning');
  const { number } = useFormat();
  const { data } = useQuery(HeldProvisioningCountDocument, { pollInterval: OFTEN_MS });
  const count = data?.heldProvisioningCount ?? 0;
  if (count === 0) return null;
  return (
    <CountDot className={styles.held}>
      <span aria-hidden="true">{number(count)}</span>
      <span className="at-hidden">{t('held', { count, formatted: number(count) })}</span>
    </CountDot>
  );
}
