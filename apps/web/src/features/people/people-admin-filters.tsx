import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdminPeopleCountsQuery } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { FilterChip } from '../../ui/filter-chip';
import { roleName } from '../identity/role-texts';
import { type PeopleAdminAddress, SOURCES } from './use-people-admin-address';
import styles from './people-admin-page.module.css';

const ROLES = ['owner', 'it_admin', 'people_admin', 'communications', 'moderator', 'auditor'];

/** Status, source and role; what each is set to is taken away with a click. */
export function PeopleAdminFilters({ address: { status, source, role }, counts, onChange, children }: {
  address: PeopleAdminAddress;
  counts?: AdminPeopleCountsQuery['adminPeopleCounts'];
  onChange: (next: Partial<PeopleAdminAddress>) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('peopleAdmin');
  const { t: names } = useTranslation('roles');
  const { number } = useFormat();
  const statuses = [
    { value: 'ACTIVE' as const, name: t('status.ACTIVE'), count: counts ? number(counts.active) : '' },
    { value: 'LEFT' as const, name: t('status.LEFT'), count: counts ? number(counts.left) : '' },
  ];
  const sources = SOURCES.map((value) => ({ value, name: t(`source.${value}`), count: '' }));
  const roles = ROLES.map((value) => ({ value, name: roleName({ id: value, name: null }, names), count: '' }));
  return (
    <div className={styles.filters}>
      <FilterChip label={t('filter.status')} value={status && t(`status.${status}`)} options={statuses} onChange={(name) => onChange({ status: statuses.find((one) => one.name === name)?.value ?? null })} />
      <FilterChip label={t('filter.source')} value={source && t(`source.${source}`)} options={sources} onChange={(name) => onChange({ source: sources.find((one) => one.name === name)?.value ?? null })} />
      <FilterChip label={t('filter.role')} value={role && (roles.find(({ value }) => value === role)?.name ?? role)} options={roles} onChange={(name) => onChange({ role: roles.find((one) => one.name === name)?.value ?? null })} />
      <span className={styles.found} role="status">{children}</span>
    </div>
  );
}
