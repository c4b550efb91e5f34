import { useMutation } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AdministeredLineFragment, DeactivatePersonDocument, EndSessionsOfDocument, ReactivatePersonDocument } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { downloadConfirmed } from '../../shell/fresh-sign-in/download';
import { toast } from '../../shell/toasts/toast-store';
import { useViewerSettings } from '../../shell/viewer';
import { Button, ButtonLink } from '../../ui/button';
import { AFTER_ADMINISTERING } from './after-administering';
import { DeactivateDialog } from './deactivate-dialog';
import { EraseDialog } from './erase-dialog';
import styles from './people-admin-details.module.css';

/** What an administrator may do with a person, as far as their roles allow it; the server decides again. */
export function PeopleAdminActions({ line: { person, status }, sessions }: { line: AdministeredLineFragment; sessions: number }) {
  const { t } = useTranslation('peopleAdmin');
  const { permissions } = useViewerSettings();
  const [asking, setAsking] = useState<'deactivate' | 'erase' | null>(null);
  const options = { onError: useSayFailure(), refetchQueries: AFTER_ADMINISTERING, awaitRefetchQueries: true };
  const [deactivate, deactivating] = useMutation(DeactivatePersonDocument, options);
  const [reactivate, reactivating] = useMutation(ReactivatePersonDocument, options);
  const [endSessions, ending] = useMutation(EndSessionsOfDocument, options);
  const variables = { input: { personId: person.id } };
  const name = { person: person.displayName };
  const [mayDeactivate, mayErase] = [permissions.includes('people.deactivate'), permissions.includes('people.erase')];
  const done = (result: { data?: unknown } | undefined, message: string) => result?.data && toast({ message });
  return (
    <>
      <div className={styles.actions}>
        <ButtonLink size="small" to={`/people/${person.id}`}>{t('openProfile')}</ButtonLink>
        {(mayErase || person.isViewer) && (
          <Button size="small" onClick={() => void downloadConfirmed(`/files/people/${person.id}/export`)}>
            <IconDownload aria-hidden="true" />
            {t('export')}
          </Button>
        )}
        <span />
        {mayDeactivate && !person.isViewer && sessions > 0 && (
          <Button size="small" busy={ending.loading} onClick={() => void endSessions({ variables }).then((result) => done(result, t('sessionsEnded', name)))}>{t('endSessions')}</Button>
        )}
        {mayDeactivate && !person.isViewer && status === 'LEFT' && (
          <Button size="small" busy={reactivating.loading} onClick={() => void reactivate({ variables }).then((result) => done(result, t('reactivated', name)))}>{t('reactivate')}</Button>
        )}
        {mayDeactivate && !person.isViewer && status === 'ACTIVE' && <Button size="small" tone="dangerOutline" onClick={() => setAsking('deactivate')}>{t('deactivate')}</Button>}
        {mayErase && !person.isViewer && <Button size="small" tone="dangerOutline" onClick={() => setAsking('erase')}>{t('erase.open')}</Button>}
      </div>
      {person.isViewer && <p className={styles.why}>{t('yourself')}</p>}
      {asking === 'deactivate' && (
        <DeactivateDialog
          name={person.displayName}
          busy={deactivating.loading}
          onClose={() => setAsking(null)}
          onConfirm={() => void deactivate({ variables }).then((result) => {
            done(result, t('deactivated', name));
            setAsking(null);
          })}
        />
      )}
      {asking === 'erase' && <EraseDialog person={person} onClose={() => setAsking(null)} />}
    </>
  );
}
