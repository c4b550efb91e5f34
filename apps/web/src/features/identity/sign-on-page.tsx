import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { SignOnDocument } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { AdminPage } from '../admin/admin-page';
import AddProviderDialog from './add-provider-dialog';
import { OurKeys } from './our-keys';
import { OurValues } from './our-values';
import { ProviderCard } from './provider-card';
import { ProviderGuides } from './provider-guides';
import styles from './sign-on.module.css';

/** Where people prove who they are: the identity providers, what to copy into them, and how they fare. */
export default function SignOnPage() {
  const { t } = useTranslation('signOn');
  const { data, error, refetch, startPolling, stopPolling } = useQuery(SignOnDocument, { fetchPolicy: 'cache-and-network' });
  const [adding, setAdding] = useState(false);
  const [query] = useSearchParams();
  useEffect(() => stopPolling, [stopPolling]);
  const signOn = data?.signOn;
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <Button onClick={() => setAdding(true)}>
          <IconPlus aria-hidden="true" />
          {t('add.open')}
        </Button>
      }
    >
      {!signOn && (
        <Sheet padded card className={styles.sheet}>
          {error ? <Failed error={error} onRetry={() => void refetch()} /> : <Waiting><SkeletonRows count={4} /></Waiting>}
        </Sheet>
      )}
      {signOn && (
        <div className={styles.columns}>
          <div className={styles.providers}>
            {signOn.providers.map((provider) => (
              <ProviderCard
                key={provider.id}
                provider={provider}
                isLastWayIn={signOn.providers.every((other) => other === provider || !other.isEnabled)}
                justTested={query.get('tested') === provider.id}
                onTest={() => startPolling(2_000)}
                onTested={stopPolling}
              />
            ))}
          </div>
          <div>
            <OurValues values={signOn.serviceProvider} />
            <OurKeys keys={signOn.serviceProvider.keys} />
            <ProviderGuides />
          </div>
        </div>
      )}
      {adding && <AddProviderDialog onClose={() => setAdding(false)} />}
    </AdminPage>
  );
}
