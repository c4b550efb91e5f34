import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AdminPeopleCountsDocument, AdminPeopleDocument } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { useShortcuts } from '../../shell/shortcuts';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { SearchField } from '../../ui/search-field';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import { AdminPage } from '../admin/admin-page';
import { PeopleAdminFilters } from './people-admin-filters';
import { PeopleAdminTable } from './people-admin-table';
import { usePeopleAdminAddress } from './use-people-admin-address';
import styles from './people-admin-page.module.css';

/** Everybody, those who left too: who may do what, who says so, where they are signed in; and how they leave. */
export default function PeopleAdminPage() {
  const { t } = useTranslation(['peopleAdmin', 'shell']);
  const { number } = useFormat();
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { address, change } = usePeopleAdminAddress();
  const asked = { ...address, query: useSettled(address.query.trim()) || null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(AdminPeopleDocument, { variables: asked, fetchPolicy: 'cache-and-network' });
  const { data: counted } = useQuery(AdminPeopleCountsDocument, { fetchPolicy: 'cache-and-network' });
  const found = (data ?? previousData)?.adminPeople;
  const people = found?.edges.map(({ node }) => node) ?? [];
  const narrowed = Object.values(asked).some(Boolean);
  const counts = counted?.adminPeopleCounts;
  const clear = () => change({ query: '', status: null, source: null, role: null });
  const more = () =>
    fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ adminPeople: { ...next.adminPeople, edges: [...before.adminPeople.edges, ...next.adminPeople.edges] } }),
    });
  return (
    <AdminPage title={t('title')} lead={counts ? t('counts', { active: number(counts.active), left: number(counts.left) }) : t('lead')}>
      <div className={styles.find}>
        <SearchField ref={field} label={t('field')} value={address.query} onChange={(query) => change({ query })} />
        <PeopleAdminFilters address={address} counts={counts} onChange={change}>
          {found && people.length > 0 && narrowed && (found.pageInfo.hasNextPage ? t('foundMany', { count: people.length }) : t('found', { count: people.length }))}
        </PeopleAdminFilters>
      </div>
      {!found && error && <Sheet><Failed error={error} onRetry={() => void refetch()} /></Sheet>}
      {!found && !error && <Waiting><Sheet padded><SkeletonRows count={8} /></Sheet></Waiting>}
      {found && people.length === 0 && (
        <Sheet>
          <EmptyCourt scene="garden" title={t('none')} actions={narrowed && <Button tone="primary" onClick={clear}>{t('showAll')}</Button>}>
            {t('noneText')}
          </EmptyCourt>
        </Sheet>
      )}
      {people.length > 0 && <PeopleAdminTable people={people} />}
      {found?.pageInfo.hasNextPage && (
        <div className={styles.more}>
          <Button onClick={() => void more()}>{t('shell:more')}</Button>
        </div>
      )}
    </AdminPage>
  );
}
