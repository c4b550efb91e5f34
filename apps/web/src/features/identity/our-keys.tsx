import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { RotateServiceProviderKeysDocument, SignOnDocument, type ServiceProviderKeyStep, type SignOnQuery } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { CopyRow } from './copy-row';
import styles from './sign-on.module.css';

type Keys = SignOnQuery['signOn']['serviceProvider']['keys'];

/** Our own keys, and the way to new ones: publish them, wait until the providers have them, switch over, drop the old ones. */
export function OurKeys({ keys }: { keys: Keys }) {
  const { t } = useTranslation('signOn');
  const sayFailure = useSayFailure();
  const [rotate, { loading }] = useMutation(RotateServiceProviderKeysDocument, { onError: sayFailure, refetchQueries: [SignOnDocument], awaitRefetchQueries: true });
  const [current, next, old] = (['CURRENT', 'NEXT', 'OLD'] as const).map((phase) => keys.find((pair) => pair.phase === phase));
  const step = (name: ServiceProviderKeyStep, tone?: 'primary' | 'dangerOutline') => (
    <Button size="small" tone={tone} busy={loading} onClick={() => void rotate({ variables: { input: { step: name } } }).then((done) => done?.data && toast({ message: t(`keys.done.${name}`) }))}>
      {t(`keys.step.${name}`)}
    </Button>
  );
  return (
    <Sheet padded card className={styles.sheet} aria-label={t('keys.title')}>
      <h2>{t('keys.title')}</h2>
      <p className={styles.lead}>{t('keys.lead')}</p>
      <dl className={styles.keys}>
        {current && <Pair pair={current} />}
        {next && <Pair pair={next} />}
        {old && <Pair pair={old} />}
      </dl>
      {next && (
        <>
          <p className={styles.lead}>{t('keys.wait')}</p>
          <dl>
            <CopyRow label={t('keys.nextSigning')} value={next.signingCertificate} shown={next.signing.fingerprint.slice(0, 23) + '…'} />
            <CopyRow label={t('keys.nextEncryption')} value={next.encryptionCertificate} shown={next.encryption.fingerprint.slice(0, 23) + '…'} />
          </dl>
        </>
      )}
      <div className={styles.keyActs}>
        {!next && step('PREPARE')}
        {next && step('SWITCH', 'primary')}
        {next && step('DISCARD')}
        {old && !next && step('SWITCH_BACK')}
        {old && step('DROP', 'dangerOutline')}
      </div>
    </Sheet>
  );
}

function Pair({ pair }: { pair: Keys[number] }) {
  const { t } = useTranslation('signOn');
  const { date } = useFormat();
  return (
    <>
      <dt>{t(`keys.phase.${pair.phase}`)}</dt>
      <dd>
        {t('keys.since', { date: date(pair.since) })}
        <small>{pair.until ? t('keys.until', { date: date(pair.until) }) : t('keys.valid', { date: date(pair.signing.validTo < pair.encryption.validTo ? pair.signing.validTo : pair.encryption.validTo) })}</small>
      </dd>
    </>
  );
}
