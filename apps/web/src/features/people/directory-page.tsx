import { useQuery } from '@apollo/client/react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DirectoryDocument } from '../../generated/graphql';
import { usePageTitle } from '../../shell/page-title';
import { Failed, Waiting } from '../../shell/page-states';
import { useShortcuts } from '../../shell/shortcuts';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { SearchField } from '../../ui/search-field';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import { DirectoryFilters } from './directory-filters';
import { DirectoryHead } from './directory-head';
import { DirectoryList } from './directory-list';
import { PersonPeek } from './person-peek';
import { useDirectoryAddress } from './use-directory-address';
import styles from './directory-page.module.css';

/** Everybody who works here: found while one types, narrowed by department and place, with a look at one of them beside. */
export default function DirectoryPage() {
  const { t } = useTranslation(['people', 'shell']);
  usePageTitle(t('shell:nav.people'));
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { typed, department, location, chosen, change } = useDirectoryAddress();
  const query = useSettled(typed.trim());
  const { data, previousData, error, refetch, fetchMore } = useQuery(DirectoryDocument, { variables: { query: query || null, department, location } });
  const found = (data ?? previousData)?.people;
  const people = found?.edges.map(({ node }) => node) ?? [];
  const narrowed = Boolean(query || department || location);
  const shown = people.find(({ id }) => id === chosen) ?? people[0];
  const clear = () => {
    change({ query: '', department: null, location: null });
    field.current?.focus();
  };
  return (
    <>
      <div className={styles.head}>
        <DirectoryHead />
        <SearchField ref={field} label={t('directory.field')} hint={t('directory.fieldHint')} value={typed} onChange={(value) => change({ query: value })} />
        <DirectoryFilters department={department} location={location} onChange={change}>
          {found && narrowed && (found.pageInfo.hasNextPage ? t('directory.foundMany', { count: people.length }) : t('directory.found', { count: people.length }))}
        </DirectoryFilters>
      </div>
      <div className={styles.columns}>
        <div>
          <h2 className="at-hidden">{t('directory.list')}</h2>
          {!found && error && <Sheet><Failed error={error} onRetry={() => void refetch()} /></Sheet>}
          {!found && !error && <Waiting><Sheet padded><SkeletonRows count={8} /></Sheet></Waiting>}
          {found && people.length === 0 && (
            <Sheet>
              <EmptyCourt scene="garden" title={query ? t('directory.none', { query }) : t('directory.nobody')} actions={narrowed && <Button tone="primary" onClick={clear}>{t('directory.showAll')}</Button>}>
                {t('directory.noneText')}
              </EmptyCourt>
            </Sheet>
          )}
          {people.length > 0 && <DirectoryList people={people} query={query} shown={shown?.id} onShow={(id) => change({ person: id })} />}
          {found?.pageInfo.hasNextPage && (
            <div className={styles.more}>
              <Button onClick={() => void fetchMore({ variables: { after: found.pageInfo.endCursor } })}>{t('shell:more')}</Button>
            </div>
          )}
        </div>
        {shown && <PersonPeek key={shown.id} person={shown} />}
      </div>
    </>
  );
}
