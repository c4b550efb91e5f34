import { useQuery } from '@apollo/client/react';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HeldProvisioningCountDocument, SystemHealthDocument, type SystemHealthQuery } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { useViewerSettings } from '../../shell/viewer';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { AdminPage } from './admin-page';
import styles from './overview-page.module.css';

type Health = SystemHealthQuery['systemHealth'];

const EVERY_MS = 15_000;
const STUCK_MS = 60_000;
const MEGABYTE = 1_000_000;
/** Sign-in allows a minute between the clocks of all that take part. */
const ODD_CLOCK_MS = 30_000;

/** How the installation does: what is fine, and what needs a look first. */
export default function OverviewPage() {
  const { t } = useTranslation('overview');
  const { data, error, refetch } = useQuery(SystemHealthDocument, { fetchPolicy: 'cache-and-network', pollInterval: EVERY_MS });
  const { permissions } = useViewerSettings();
  const { data: held } = useQuery(HeldProvisioningCountDocument, { pollInterval: EVERY_MS, skip: !permissions.includes('provisioning.manage') });
  const parts = useParts(data?.systemHealth, held?.heldProvisioningCount);
  const wrong = parts.filter(({ fine }) => !fine).length;
  return (
    <AdminPage title={t('title')} lead={t('lead')}>
      {data && (
        <p className={`${styles.verdict} ${wrong ? styles.wrong : ''}`} role="status">
          {wrong ? <IconAlertTriangle aria-hidden="true" /> : <IconCircleCheck aria-hidden="true" />}
          {wrong ? t('attention', { count: wrong }) : t('well')}
        </p>
      )}
      <Sheet card className={styles.sheet}>
        {!data && error && <Failed error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Waiting><SkeletonRows count={4} /></Waiting>}
        <dl>
          {parts.map(({ name, fine, text }, index) => (
            <div key={index} className={styles.part}>
              <dt>
                <span className={fine ? styles.dot : `${styles.dot} ${styles.dotWrong}`} aria-hidden="true" />
                {name}
                <span className="at-hidden">{fine ? t('fine') : t('look')}</span>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </Sheet>
    </AdminPage>
  );
}

function useParts(health: Health | undefined, held: number | undefined): { name: string; fine: boolean; text: ReactNode }[] {
  const { t, i18n } = useTranslation('overview');
  const { number, date } = useFormat();
  if (!health) return [];
  const size = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }).format(health.databaseBytes / MEGABYTE);
  const stuck = health.oldestWaitingEventAt !== null && Date.now() - Date.parse(health.oldestWaitingEventAt) > STUCK_MS;
  return [
    { name: t('database'), fine: true, text: t('databaseText', { version: health.databaseVersion, size }) },
    { name: t('connections'), fine: health.connections < health.maxConnections * 0.9, text: t('connectionsText', { used: number(health.connections), most: number(health.maxConnections) }) },
    { name: t('jobs'), fine: !stuck, text: <Jobs health={health} stuck={stuck} /> },
    { name: t('clock'), fine: Math.abs(health.clockOffsetMs) < ODD_CLOCK_MS, text: t(Math.abs(health.clockOffsetMs) < ODD_CLOCK_MS ? 'clockText' : 'clockOdd', { seconds: number(Math.round(Math.abs(health.clockOffsetMs) / 1000)) }) },
    ...(held === undefined ? [] : [{ name: t('provisioning'), fine: held === 0, text: held === 0 ? t('heldNone') : <>{t('held', { count: held, formatted: number(held) })} <PageLink to="/admin/provisioning">{t('decide')}</PageLink></> }]),
    ...health.signOn.map(({ kind, name, state, endsAt }) => ({
      name: name === null ? t('signOn.OWN_KEYS') : t('signOn.PROVIDER', { name }),
      fine: state === 'FINE',
      text: t(`signOn.${kind}_${state}`, { date: endsAt ? date(endsAt) : '' }),
    })),
    { name: t('role'), fine: health.isRoleSeparated, text: health.isRoleSeparated ? t('roleApart') : t('roleSame') },
  ];
}

function Jobs({ health, stuck }: { health: Health; stuck: boolean }) {
  const { t } = useTranslation('overview');
  const { number, ago } = useFormat();
  const { waitingEvents, oldestWaitingEventAt, lastEventHandledAt } = health;
  return (
    <>
      {waitingEvents > 0 && oldestWaitingEventAt ? t('jobsWaiting', { count: waitingEvents, formatted: number(waitingEvents), when: ago(oldestWaitingEventAt) }) : t('jobsNone')}{' '}
      {stuck ? t('jobsStuck') : lastEventHandledAt && t('jobsLast', { when: ago(lastEventHandledAt) })}
    </>
  );
}
