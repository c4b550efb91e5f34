import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectoryFacetsDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { FilterChip } from '../../ui/filter-chip';
import styles from './directory-page.module.css';

/** Department and place, each with how many work there, and how many were found. */
export function DirectoryFilters({ department, location, onChange, children }: {
  department: string | null;
  location: string | null;
  onChange: (next: { department?: string | null; location?: string | null }) => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('people');
  const { number } = useFormat();
  const { data } = useQuery(DirectoryFacetsDocument, { fetchPolicy: 'cache-first' });
  const options = (facets: { name: string; count: number }[] = []) => facets.map(({ name, count }) => ({ name, count: number(count) }));
  return (
    <div className={styles.filters}>
      <FilterChip label={t('department')} value={department} options={options(data?.directoryFacets.departments)} onChange={(value) => onChange({ department: value })} />
      <FilterChip label={t('place')} value={location} options={options(data?.directoryFacets.locations)} onChange={(value) => onChange({ location: value })} />
      <span className={styles.found} role="status">{children}</span>
    </div>
  );
}
