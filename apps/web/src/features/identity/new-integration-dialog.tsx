import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateIntegrationTokenDocument } from '../../generated/graphql';
import { TextField } from '../../ui/form-field';
import { FormDialog } from './form-dialog';
import { useDialogForm } from './use-dialog-form';

/** Names a connection and makes its first token. */
export default function NewIntegrationDialog({ onToken, onClose }: { onToken: (token: string) => void; onClose: () => void }) {
  const { t } = useTranslation('tokens');
  const [name, setName] = useState('');
  const [create] = useMutation(CreateIntegrationTokenDocument);
  const send = async () => {
    const { data } = await create({ variables: { input: { name } } });
    onToken(data!.createIntegrationToken.token);
  };
  const [missing, setMissing] = useState(false);
  const { submit, busy, problem } = useDialogForm(send, () => undefined, t('connect.two'));
  const check = () => (name.trim() ? void submit() : setMissing(true));
  return (
    <FormDialog title={t('connect.title')} act={t('connect.act')} busy={busy} problem={problem} onSubmit={check} onClose={onClose}>
      <p>{t('connect.text')}</p>
      <TextField label={t('connect.name')} hint={t('connect.hint')} value={name} maxLength={100} autoFocus autoComplete="off" problem={missing ? t('connect.nameMissing') : undefined} onChange={(next) => { setName(next); setMissing(false); }} />
    </FormDialog>
  );
}
