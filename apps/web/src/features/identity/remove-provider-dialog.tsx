import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { RemoveIdentityProviderDocument, SignOnDocument, type IdentityProviderFieldsFragment } from '../../generated/graphql';
import { FormDialog } from './form-dialog';
import { useDialogForm } from './use-dialog-form';

/** Asks before a provider is forgotten, with what goes with it. */
export default function RemoveProviderDialog({ provider, onClose }: { provider: IdentityProviderFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const [remove] = useMutation(RemoveIdentityProviderDocument, { refetchQueries: [SignOnDocument], awaitRefetchQueries: true });
  const { submit, busy, problem } = useDialogForm(() => remove({ variables: { input: { providerId: provider.id } } }), onClose);
  return (
    <FormDialog danger title={t('remove.title', { provider: provider.name })} act={t('remove.act')} busy={busy} problem={problem} onSubmit={() => void submit()} onClose={onClose}>
      <p>{t('remove.text')}</p>
    </FormDialog>
  );
}
