import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { DiscoverGroupsDocument, MyGroupsDocument } from '../../generated/graphql';
import { usePageTitle } from '../../shell/page-title';
import { Failed, Waiting } from '../../shell/page-states';
import { useShortcuts } from '../../shell/shortcuts';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { SearchField } from '../../ui/search-field';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import { GroupCards } from './group-cards';
import { GroupFinds } from './group-finds';
import styles from './groups-page.module.css';

const CreateGroup = lazy(() => import('./create-group-dialog'));

/** The groups there are: one's own with what is new in them, then those one may join or ask to. */
export default function GroupsPage() {
  const { t } = useTranslation(['discover', 'shell']);
  usePageTitle(t('shell:nav.groups'));
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const [params, setParams] = useSearchParams();
  const typed = params.get('q') ?? '';
  const query = useSettled(typed.trim());
  const [creating, setCreating] = useState(false);
  const own = useQuery(MyGroupsDocument, { variables: { query: query || null } });
  const all = useQuery(DiscoverGroupsDocument, { variables: { query: query || null } });
  const mine = (own.data ?? own.previousData)?.groups;
  const found = (all.data ?? all.previousData)?.groups;
  const others = found?.edges.map(({ node }) => node).filter((group) => group.viewerMembership?.status !== 'MEMBER') ?? [];
  const invitations = others.filter((group) => group.viewerMembership?.status === 'INVITED');
  const open = others.filter((group) => group.viewerMembership?.status !== 'INVITED');
  const nothing = mine && found && !mine.edges.length && !others.length && !found.pageInfo.hasNextPage;
  const error = all.error ?? own.error;
  const create = (tone: 'primary' | 'outline') => (
    <Button tone={tone} onClick={() => setCreating(true)}>
      <IconPlus aria-hidden="true" />
      {t('create.open')}
    </Button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div className={styles.title}>
          <div>
            <h1>{t('shell:nav.groups')}</h1>
            <p>{t('lead')}</p>
          </div>
          {create('primary')}
        </div>
        <SearchField ref={field} label={t('field')} value={typed} onChange={(value) => setParams(value ? { q: value } : {}, { replace: true, preventScrollReset: true })} />
        <span className="at-hidden" role="status">{query && found && mine ? t('found', { count: mine.edges.length + others.length }) : ''}</span>
      </div>
      {invitations.length > 0 && <GroupFinds title={t('invitations')} groups={invitations} />}
      {mine && mine.edges.length > 0 && (
        <GroupCards
          groups={mine.edges.map(({ node }) => node)}
          loadMore={mine.pageInfo.hasNextPage ? () => own.fetchMore({ variables: { after: mine.pageInfo.endCursor } }) : undefined}
        />
      )}
      {found && (open.length > 0 || found.pageInfo.hasNextPage) && (
        <GroupFinds title={mine?.edges.length ? t('others') : t('all')} groups={open} loadMore={found.pageInfo.hasNextPage ? () => all.fetchMore({ variables: { after: found.pageInfo.endCursor } }) : undefined} />
      )}
      {!found && error && <Sheet><Failed error={error} onRetry={() => void Promise.all([own.refetch(), all.refetch()])} /></Sheet>}
      {!found && !error && <Waiting><Sheet padded><SkeletonRows count={6} /></Sheet></Waiting>}
      {nothing && (
        <Sheet>
          <EmptyCourt scene="doors" title={query ? t('none', { query }) : t('noneYet')} actions={query ? create('outline') : create('primary')}>
            {query ? t('noneText') : t('noneYetText')}
          </EmptyCourt>
        </Sheet>
      )}
      <Suspense>{creating && <CreateGroup name={nothing ? query : ''} onClose={() => setCreating(false)} />}</Suspense>
    </div>
  );
}
