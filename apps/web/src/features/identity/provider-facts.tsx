import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { IdentityProviderFieldsFragment, ProviderWarning } from '../../generated/graphql';
import { useFormat } from '../../shell/i18n/format';
import styles from './sign-on.module.css';

/** Where a provider is, how fresh its metadata and certificates are, and what needs looking after. */
export function ProviderFacts({ provider }: { provider: IdentityProviderFieldsFragment }) {
  const { t } = useTranslation('signOn');
  const { ago, date, full, list } = useFormat();
  const { rules, change } = provider;
  const matches = rules.matchBy.map((rule) => t(`rules.by.${rule}`));
  return (
    <>
      {provider.warnings.map((warning) => (
        <p key={warning} className={styles.warning} data-grave={warning === 'CERTIFICATE_EXPIRED' || undefined}>
          <IconAlertTriangle aria-hidden="true" />
          {t(`warning.${warning satisfies ProviderWarning}`, { failure: t(`metadataProblem.${provider.failureReason ?? 'OTHER'}`) })}
        </p>
      ))}
      <dl className={styles.facts}>
        <dt>{t('fact.entityId')}</dt>
        <dd>{provider.entityId}</dd>
        <dt>{t('fact.metadata')}</dt>
        <dd>
          {provider.metadataSource ?? t('fact.pasted')}
          {provider.refreshedAt && <small title={full(provider.refreshedAt)}>{t('fact.refreshed', { when: ago(provider.refreshedAt) })}</small>}
          {provider.changedAt && change && (
            <small title={full(provider.changedAt)}>
              {t('fact.changed', {
                when: ago(provider.changedAt),
                what: list([
                  ...(change.certificatesAdded.length > 0 ? [t('fact.added', { count: change.certificatesAdded.length })] : []),
                  ...(change.certificatesRemoved.length > 0 ? [t('fact.removed', { count: change.certificatesRemoved.length })] : []),
                  ...(change.signOnMoved ? [t('fact.signOnMoved')] : []),
                  ...(change.logoutMoved ? [t('fact.logoutMoved')] : []),
                ]),
              })}
            </small>
          )}
        </dd>
        <dt>{t('fact.certificates', { count: provider.certificates.length })}</dt>
        <dd>
          {provider.certificates.map((certificate) => (
            <span key={certificate.fingerprint} className={styles.certificate} title={certificate.fingerprint}>
              {t('fact.until', { date: date(certificate.validTo) })} <code>{certificate.fingerprint.slice(0, 11)}…</code>
            </span>
          ))}
        </dd>
        <dt>{t('fact.logout')}</dt>
        <dd>{provider.logout ? t('fact.logoutBoth') : t('fact.logoutNone')}</dd>
        <dt>{t('fact.people')}</dt>
        <dd>
          {matches.length > 0 ? t('fact.matches', { by: list(matches) }) : t('fact.matchesNone')}
          <small>{rules.createsPeople ? t('fact.creates') : t('fact.createsNot')}</small>
          {rules.mailDomains.length > 0 && <small>{t('fact.domains', { domains: list(rules.mailDomains) })}</small>}
        </dd>
        <dt>{t('fact.lastSignIn')}</dt>
        <dd>{provider.lastSignInAt ? <span title={full(provider.lastSignInAt)}>{ago(provider.lastSignInAt)}</span> : t('fact.never')}</dd>
      </dl>
    </>
  );
}
