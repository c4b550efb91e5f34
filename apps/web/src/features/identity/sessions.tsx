import { useMutation, useQuery } from '@apollo/client/react';
import { IconDeviceLaptop, IconDeviceMobile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EndOtherSessionsDocument, EndSessionDocument, ViewerSessionsDocument, type ViewerSessionsQuery } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { Failed, Waiting } from '../../shell/page-states';
import { toast } from '../../shell/toasts/toast-store';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { deviceOf } from './device-name';
import styles from './settings-page.module.css';

type Session = ViewerSessionsQuery['viewerSessions'][number];

/** Where the person is signed in; each session but this one can be ended, or all of them. */
export function Sessions() {
  const { t } = useTranslation('identity');
  const sayFailure = useSayFailure();
  const { data, error, refetch } = useQuery(ViewerSessionsDocument, { fetchPolicy: 'cache-and-network' });
  const [endOthers, { loading }] = useMutation(EndOtherSessionsDocument, {
    onError: sayFailure,
    update: (cache, { data: done }) => done && cache.updateQuery({ query: ViewerSessionsDocument }, (before) => before && { viewerSessions: before.viewerSessions.filter(({ isCurrent }) => isCurrent) }),
    onCompleted: ({ endOtherSessions }) => toast({ message: t('sessions.endedMany', { count: endOtherSessions.endedCount }) }),
  });
  const sessions = data?.viewerSessions;
  return (
    <Sheet padded card className={styles.sheet}>
      <div className={styles.title}>
        <h2>{t('sessions.title')}</h2>
        {sessions && sessions.length > 1 && <Button size="small" tone="dangerOutline" busy={loading} onClick={() => void endOthers({ variables: { input: {} } })}>{t('sessions.endOthers')}</Button>}
      </div>
      <p className={styles.lead}>{t('sessions.lead')}</p>
      {!sessions && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!sessions && !error && <Waiting><SkeletonRows count={2} /></Waiting>}
      <ul>
        {sessions?.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Sheet>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation('identity');
  const { ago, full, date } = useFormat();
  const sayFailure = useSayFailure();
  const [end, { loading }] = useMutation(EndSessionDocument, {
    onError: sayFailure,
    update: (cache, { data }) => data && cache.updateQuery({ query: ViewerSessionsDocument }, (before) => before && { viewerSessions: before.viewerSessions.filter(({ id }) => id !== data.endSession.endedSessionId) }),
    onCompleted: () => toast({ message: t('sessions.ended') }),
  });
  const { browser, system, phone } = deviceOf(session.userAgent);
  const name = browser && system ? t('sessions.device', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));
  const Device = phone ? IconDeviceMobile : IconDeviceLaptop;
  return (
    <li className={styles.session}>
      <Device aria-hidden="true" />
      <div className={styles.device}>
        <b>{name}</b>
        <p>
          {session.isCurrent ? t('sessions.since', { date: date(session.createdAt) }) : <span title={full(session.lastSeenAt)}>{t('sessions.seen', { when: ago(session.lastSeenAt), date: date(session.createdAt) })}</span>}
          {session.ip && <> · {session.ip}</>}
        </p>
      </div>
      {session.isCurrent ? (
        <Badge tone="ok">{t('sessions.this')}</Badge>
      ) : (
        <Button size="small" busy={loading} aria-label={t('sessions.endWhich', { device: name })} onClick={() => void end({ variables: { input: { sessionId: session.id } } })}>{t('sessions.end')}</Button>
      )}
    </li>
  );
}
