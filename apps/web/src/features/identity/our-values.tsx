import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignOnQuery } from '../../generated/graphql';
import { Sheet } from '../../ui/sheet';
import { CopyRow } from './copy-row';
import styles from './sign-on.module.css';

/** What the identity provider must know of Atrium. */
export function OurValues({ values }: { values: SignOnQuery['signOn']['serviceProvider'] }) {
  const { t } = useTranslation('signOn');
  const certificate = (pem: string) => pem.split('\n')[1]!.slice(0, 24) + '…';
  return (
    <Sheet padded card className={styles.sheet}>
      <h2>{t('ours.title')}</h2>
      <p className={styles.lead}>{t('ours.lead')}</p>
      <dl>
        <CopyRow label={t('ours.entityId')} value={values.entityId} />
        <CopyRow label={t('ours.acs')} value={values.acsUrl} />
        <CopyRow label={t('ours.slo')} value={values.sloUrl} />
        <CopyRow label={t('ours.signing')} value={values.signingCertificate} shown={certificate(values.signingCertificate)} />
        <CopyRow label={t('ours.encryption')} value={values.encryptionCertificate} shown={certificate(values.encryptionCertificate)} />
      </dl>
      <a className={styles.download} href={values.entityId} download="atrium-metadata.xml">
        <IconDownload aria-hidden="true" />
        {t('ours.metadata')}
      </a>
    </Sheet>
  );
}
