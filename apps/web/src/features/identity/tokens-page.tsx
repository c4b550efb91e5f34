import { useApolloClient } from '@apollo/client/react';
import { IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiTokensDocument, IntegrationsDocument } from '../../generated/graphql';
import { Button } from '../../ui/button';
import { AdminPage } from '../admin/admin-page';
import { ApiTokens } from './api-tokens';
import { Integrations } from './integrations';
import NewApiTokenDialog from './new-api-token-dialog';
import NewIntegrationDialog from './new-integration-dialog';
import { TokenShownDialog } from './token-shown-dialog';

/** Keys for programs: directories that provision people, and tokens that act as a person. */
export default function TokensPage() {
  const { t } = useTranslation('tokens');
  const client = useApolloClient();
  const [making, setMaking] = useState<'connection' | 'token' | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const show = (token: string) => {
    setMaking(null);
    setShown(token);
    void client.refetchQueries({ include: [IntegrationsDocument, ApiTokensDocument] });
  };
  return (
    <AdminPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <Button onClick={() => setMaking('token')}>
            <IconKey aria-hidden="true" />
            {t('newToken')}
          </Button>
          <Button tone="primary" onClick={() => setMaking('connection')}>
            <IconPlus aria-hidden="true" />
            {t('newConnection')}
          </Button>
        </>
      }
    >
      <Integrations onToken={show} />
      <ApiTokens />
      {making === 'connection' && <NewIntegrationDialog onToken={show} onClose={() => setMaking(null)} />}
      {making === 'token' && <NewApiTokenDialog onToken={show} onClose={() => setMaking(null)} />}
      {shown !== null && <TokenShownDialog token={shown} onClose={() => setShown(null)} />}
    </AdminPage>
  );
}
