import { useMutation, useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { CreateIntegrationTokenDocument, IntegrationsDocument, type IntegrationCardFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { HeldIntegration } from '../provisioning/held-integration';
import { CopyRow } from './copy-row';
import { TokenRow } from './token-row';
import styles from './tokens.module.css';

const AT_A_TIME = 2;

/** The directories that provision people over SCIM, each with its tokens, and what the brake holds of it. */
export function Integrations({ onToken }: { onToken: (token: string) => void }) {
  const { t } = useTranslation('tokens');
  const { data, error, refetch } = useQuery(IntegrationsDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <Sheet padded card className={styles.sheet}>
      <h2>{t('scim.title')}</h2>
      <p className={styles.lead}>{t('scim.lead')}</p>
      <dl className={styles.address}>
        <CopyRow label={t('scim.address')} value={`${location.origin}/scim/v2`} />
      </dl>
      {!data && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting><SkeletonRows count={2} /></Waiting>}
      {data?.integrations.length === 0 && <p className={styles.empty}>{t('scim.empty')}</p>}
      <ul className={styles.list}>
        {data?.integrations.map((integration) => <Integration key={integration.id} integration={integration} onToken={onToken} />)}
      </ul>
    </Sheet>
  );
}

function Integration({ integration, onToken }: { integration: IntegrationCardFragment; onToken: (token: string) => void }) {
  const { t } = useTranslation('tokens');
  const sayFailure = useSayFailure();
  const [create, { loading }] = useMutation(CreateIntegrationTokenDocument, { onError: sayFailure, onCompleted: (done) => onToken(done.createIntegrationToken.token) });
  const valid = integration.tokens.filter(({ revokedAt }) => !revokedAt).length;
  return (
    <li className={styles.connection}>
      <div className={styles.top}>
        <h3>{integration.name}</h3>
        {valid < AT_A_TIME && <Button size="small" busy={loading} onClick={() => void create({ variables: { input: { integrationId: integration.id } } })}>{t(valid === 0 ? 'connect.act' : 'scim.rotate')}</Button>}
      </div>
      {valid !== 1 && <p className={styles.note}>{t(valid === 0 ? 'scim.none' : 'scim.full')}</p>}
      {integration.brake && <HeldIntegration brake={integration.brake} />}
      {integration.tokens.map((token) => <TokenRow key={token.id} token={{ ...token, name: t('token.scim'), expiresAt: null }} of={integration.name} />)}
    </li>
  );
}
