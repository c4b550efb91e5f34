import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ApiTokensDocument, IntegrationsDocument, RevokeTokenDocument } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Nothing brings a token back. */
export default function RevokeTokenDialog({ tokenId, onClose }: { tokenId: string; onClose: () => void }) {
  const { t } = useTranslation(['tokens', 'shell']);
  const sayFailure = useSayFailure();
  const [revoke, { loading }] = useMutation(RevokeTokenDocument, { onError: sayFailure, refetchQueries: [IntegrationsDocument, ApiTokensDocument], awaitRefetchQueries: true });
  const confirm = async () => {
    const result = await revoke({ variables: { input: { tokenId } } });
    onClose();
    if (result?.data) toast({ message: t('revokeDialog.done') });
  };
  return (
    <Dialog
      title={t('revokeDialog.title')}
      closable={false}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" data-autofocus onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={loading} onClick={() => void confirm()}>{t('revokeDialog.act')}</Button>
        </>
      }
    >
      <p>{t('revokeDialog.text')}</p>
    </Dialog>
  );
}
