import { useMutation, useQuery } from '@apollo/client/react';
import { IconPlayerPlay, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { HeldScimBrakesDocument, ProvisioningDocument, RequestProvisioningRunDocument, type ProvisioningAction } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { Failed, Waiting } from '../../shell/page-states';
import { toast } from '../../shell/toasts/toast-store';
import { useViewerSettings } from '../../shell/viewer';
import { Button, ButtonLink } from '../../ui/button';
import { EmptyCourt } from '../../ui/empty-court';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { AdminPage } from '../admin/admin-page';
import { BrakeCard } from './brake-card';
import { DirectoryGroups } from './directory-groups';
import { HeldIntegration } from './held-integration';
import { ProvisioningRail } from './provisioning-rail';
import { RunReport } from './run-report';
import styles from './provisioning-page.module.css';

const SOON_MS = 2_000;

/** Where people come from, what each run did or would do, and the decision about what the brake holds. */
export default function ProvisioningPage() {
  const { t } = useTranslation('provisioning');
  const [params, setParams] = useSearchParams();
  const [action, setAction] = useState<ProvisioningAction | null>(null);
  const [soon, setSoon] = useState(false);
  const run = params.get('run');
  const { data, previousData, error, refetch, fetchMore } = useQuery(ProvisioningDocument, { variables: { run, action }, fetchPolicy: 'cache-and-network', pollInterval: soon ? SOON_MS : 0 });
  const found = (data ?? previousData)?.provisioning;
  const busy = found?.runs.edges.some(({ node }) => node.state === 'REQUESTED' || node.state === 'RUNNING') ?? false;
  if (busy !== soon) setSoon(busy);
  const show = (id: string) => {
    setAction(null);
    setParams({ run: id });
  };
  const moreChanges = () =>
    fetchMore({
      variables: { afterChange: found?.shown?.changes.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => {
        const [old, come] = [before.provisioning.shown, next.provisioning.shown];
        return old && come ? { provisioning: { ...before.provisioning, shown: { ...old, changes: { ...come.changes, edges: [...old.changes.edges, ...come.changes.edges] } } } } : before;
      },
    });
  const moreRuns = () =>
    fetchMore({
      variables: { after: found?.runs.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ provisioning: { ...before.provisioning, runs: { ...next.provisioning.runs, edges: [...before.provisioning.runs.edges, ...next.provisioning.runs.edges] } } }),
    });
  return (
    <AdminPage title={t('title')} lead={t('lead')} actions={found?.sources.some(({ kind }) => kind === 'LDAP') && <Asking onAsked={(id) => { setSoon(true); show(id); }} />}>
      {!found && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Waiting><Sheet padded><SkeletonRows count={6} /></Sheet></Waiting>}
      {found && (
        <>
          <HeldIntegrations />
          {found.shown?.state === 'HELD' && <BrakeCard run={found.shown} onLook={() => setAction('LEAVE')} onDecided={() => void refetch()} />}
          <div className={styles.parts}>
            {found.shown ? <RunReport run={found.shown} action={action} onAction={setAction} onMore={() => void moreChanges()} /> : <NoRun />}
            <ProvisioningRail sources={found.sources} runs={found.runs.edges.map(({ node }) => node)} shown={found.shown?.id ?? null} onShow={show} onMore={found.runs.pageInfo.hasNextPage ? () => void moreRuns() : null} />
          </div>
          {found.sources.some(({ kind }) => kind === 'SCIM') && <DirectoryGroups />}
        </>
      )}
    </AdminPage>
  );
}

/** The page of a company that nobody has connected yet: what it is for, and the first step. */
function NoRun() {
  const { t } = useTranslation('provisioning');
  const { permissions } = useViewerSettings();
  return (
    <Sheet padded card className={styles.none}>
      <EmptyCourt scene="doors" title={t('runs.none')} actions={permissions.includes('tokens.manage') && <ButtonLink to="/admin/tokens" tone="primary">{t('runs.connect')}</ButtonLink>}>
        {t('runs.noneText')}
      </EmptyCourt>
    </Sheet>
  );
}

function HeldIntegrations() {
  const { data } = useQuery(HeldScimBrakesDocument, { fetchPolicy: 'cache-and-network' });
  return data?.heldScimBrakes.map((brake) => <HeldIntegration key={brake.id} brake={brake} />);
}

function Asking({ onAsked }: { onAsked: (id: string) => void }) {
  const { t } = useTranslation('provisioning');
  const sayFailure = useSayFailure();
  const [request, { loading }] = useMutation(RequestProvisioningRunDocument, { onError: sayFailure, refetchQueries: [ProvisioningDocument] });
  const ask = async (dryRun: boolean) => {
    const result = await request({ variables: { input: { dryRun } } });
    if (!result?.data) return;
    toast({ message: t('asked') });
    onAsked(result.data.requestProvisioningRun.provisioningRun.id);
  };
  return (
    <>
      <Button busy={loading} onClick={() => void ask(true)}>
        <IconPlayerPlay aria-hidden="true" />
        {t('dryRun')}
      </Button>
      <Button busy={loading} onClick={() => void ask(false)}>
        <IconRefresh aria-hidden="true" />
        {t('readNow')}
      </Button>
    </>
  );
}
