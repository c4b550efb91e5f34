import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplaceProviderMetadataDocument, type IdentityProviderFieldsFragment } from '../../generated/graphql';
import { FormDialog } from './form-dialog';
import { MetadataFields, type Metadata } from './metadata-fields';
import { useDialogForm } from './use-dialog-form';

/** Gives a provider other metadata, such as a file with its new certificate. */
export default function ReplaceMetadataDialog({ provider, onClose }: { provider: IdentityProviderFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const [metadata, setMetadata] = useState<Metadata>({});
  const [replace] = useMutation(ReplaceProviderMetadataDocument);
  const { submit, busy, problem, reasons } = useDialogForm(() => replace({ variables: { input: { providerId: provider.id, ...metadata } } }), onClose);
  return (
    <FormDialog title={t('replace.title', { provider: provider.name })} act={t('replace.act')} busy={busy} problem={problem} onSubmit={() => void submit()} onClose={onClose}>
      <p>{t('replace.text')}</p>
      <MetadataFields value={metadata} reasons={reasons} onChange={setMetadata} />
    </FormDialog>
  );
}
