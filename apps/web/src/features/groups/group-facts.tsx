import { IconEyeOff, IconLock, IconUsers, IconWorld } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupCardFragment } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import styles from './groups-page.module.css';

const ICONS = { OPEN: IconWorld, CLOSED: IconLock, SECRET: IconEyeOff };

/** Open, closed or secret, and how many are in it. */
export function GroupFacts({ group }: { group: GroupCardFragment }) {
  const { t } = useTranslation(['groups', 'search']);
  const { number } = useFormat();
  const PrivacyIcon = ICONS[group.privacy];
  return (
    <span className={styles.meta}>
      <span><PrivacyIcon aria-hidden="true" />{t(`search:privacy.${group.privacy}`)}</span>
      {group.memberCount > 0 && <span><IconUsers aria-hidden="true" />{t('memberCount', { count: group.memberCount, formatted: number(group.memberCount) })}</span>}
    </span>
  );
}
