import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddIdentityProviderDocument, SignOnDocument } from '../../generated/graphql';
import { TextField } from '../../ui/form-field';
import { FormDialog } from './form-dialog';
import { MetadataFields, type Metadata } from './metadata-fields';
import { useDialogForm } from './use-dialog-form';

/** Makes a provider known; it is tested and switched on afterwards. */
export default function AddProviderDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const [name, setName] = useState('');
  const [metadata, setMetadata] = useState<Metadata>({});
  const [add] = useMutation(AddIdentityProviderDocument, { refetchQueries: [SignOnDocument], awaitRefetchQueries: true });
  const { submit, busy, problem, fields, reasons } = useDialogForm(() => add({ variables: { input: { name: name || null, ...metadata } } }), onClose, t('add.known'));
  return (
    <FormDialog title={t('add.title')} act={t('add.act')} busy={busy} problem={problem} onSubmit={() => void submit()} onClose={onClose}>
      <p>{t('add.text1')}</p>
      <TextField autoFocus label={t('add.name')} hint={t('add.nameHint')} maxLength={80} value={name} problem={fields['name']} onChange={setName} />
      <MetadataFields value={metadata} reasons={reasons} onChange={setMetadata} />
    </FormDialog>
  );
}
