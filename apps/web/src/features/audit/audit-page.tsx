import { useQuery } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditLogDocument } from '../../generated/graphql';
import { downloadConfirmed } from '../../shell/fresh-sign-in/download';
import { Failed, Waiting } from '../../shell/page-states';
import { usePageTitle } from '../../shell/page-title';
import { useShortcuts } from '../../shell/shortcuts';
import { Button } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { Menu } from '../../ui/menu';
import { SearchField } from '../../ui/search-field';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { ChainBanner } from './chain-banner';
import { exportAddress, filterOf, useAuditAddress } from './use-audit-address';
import styles from './audit-page.module.css';

/** Who did what, when and from where; whether the log can be believed; and how to take it out. */
export default function AuditPage() {
  const { t } = useTranslation(['audit', 'shell']);
  usePageTitle(t('title'));
  const field = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => field.current?.focus() });
  const { address, change } = useAuditAddress();
  const [broken, setBroken] = useState<string | null>(null);
  const filter = filterOf({ ...address, text: useSettled(address.text) });
  const { data, previousData, error, refetch, fetchMore } = useQuery(AuditLogDocument, { variables: { filter }, fetchPolicy: 'cache-and-network' });
  const log = (data ?? previousData)?.auditLog;
  const entries = log?.edges.map(({ node }) => node) ?? [];
  const narrowed = Object.values(filter).some(Boolean);
  const clear = () => change({ text: '', from: null, to: null, action: null, person: null, refused: false });
  const more = () =>
    fetchMore({
      variables: { after: log?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ auditLog: { ...next.auditLog, edges: [...before.auditLog.edges, ...next.auditLog.edges] } }),
    });
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('lead')}</p>
        </div>
        <Menu
          label={t('export.button')}
          parts={(['csv', 'jsonl'] as const).map((format) => ({ label: t(`export.${format}`), run: () => void downloadConfirmed(exportAddress(format, filter)) }))}
          trigger={(props) => (
            <Button {...props}>
              <IconDownload aria-hidden="true" />
              {t('export.button')}
            </Button>
          )}
        />
      </div>
      <ChainBanner
        onShow={(entryId) => {
          clear();
          change({ text: entryId });
          setBroken(entryId);
        }}
      />
      <div className={styles.find}>
        <SearchField ref={field} label={t('filter.field')} value={address.text} onChange={(text) => change({ text })} />
        <AuditFilters address={address} onChange={change}>
          {log && entries.length > 0 && (log.pageInfo.hasNextPage ? t('foundMany', { count: entries.length }) : t('found', { count: entries.length }))}
        </AuditFilters>
      </div>
      {!log && error && <Sheet><Failed error={error} onRetry={() => void refetch()} /></Sheet>}
      {!log && !error && <Waiting><Sheet padded><SkeletonRows count={8} /></Sheet></Waiting>}
      {log && entries.length === 0 && (
        <Sheet>
          <EmptyCourt scene="garden" title={narrowed ? t('none') : t('nothing')} actions={narrowed && <Button tone="primary" onClick={clear}>{t('showAll')}</Button>}>
            {narrowed ? t('noneText') : t('nothingText')}
          </EmptyCourt>
        </Sheet>
      )}
      {entries.length > 0 && <AuditTable entries={entries} opened={broken} />}
      {log?.pageInfo.hasNextPage && (
        <div className={styles.more}>
          <Button onClick={() => void more()}>{t('shell:more')}</Button>
        </div>
      )}
    </>
  );
}
