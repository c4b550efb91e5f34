import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CreateApiTokenDocument, type TokenScope } from '../../generated/graphql';
import { FormProblem, TextField } from '../../ui/form-field';
import { Switch } from '../../ui/switch';
import { FormDialog } from './form-dialog';
import { useDialogForm } from './use-dialog-form';
import styles from './tokens.module.css';

const MAX_DAYS = 3_650;
const SCOPES = [['READ', 'read'], ['WRITE', 'write'], ['ADMIN', 'admin']] as const;

/** Makes a token that acts as the one who makes it. */
export default function NewApiTokenDialog({ onToken, onClose }: { onToken: (token: string) => void; onClose: () => void }) {
  const { t } = useTranslation('tokens');
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [scopes, setScopes] = useState<readonly TokenScope[]>(['READ']);
  const [create] = useMutation(CreateApiTokenDocument);
  const send = async () => {
    const { data } = await create({ variables: { input: { name, scopes: [...scopes], expiresInDays: days.trim() === '' ? null : Number(days) } } });
    onToken(data!.createApiToken.token);
  };
  const { submit, busy, problem } = useDialogForm(send, () => undefined);
  const [checked, setChecked] = useState(false);
  const wrong = {
    name: !name.trim(),
    scopes: scopes.length === 0,
    days: days.trim() !== '' && !(/^\d{1,4}$/.test(days.trim()) && Number(days) >= 1 && Number(days) <= MAX_DAYS),
  };
  const check = () => {
    setChecked(true);
    if (!wrong.name && !wrong.scopes && !wrong.days) void submit();
  };
  return (
    <FormDialog title={t('make.title')} act={t('make.act')} busy={busy} problem={problem} onSubmit={check} onClose={onClose}>
      <p>{t('make.text')}</p>
      <TextField label={t('make.name')} value={name} maxLength={100} autoFocus autoComplete="off" problem={checked && wrong.name ? t('make.nameMissing') : undefined} onChange={setName} />
      <fieldset className={styles.scopes}>
        <legend>{t('make.scopes')}</legend>
        {SCOPES.map(([scope, key]) => (
          <Switch key={scope} label={t(`scopes.${key}`)} hint={t(`make.${key}Hint`)} checked={scopes.includes(scope)} onChange={(on) => setScopes((before) => (on ? [...before, scope] : before.filter((each) => each !== scope)))} />
        ))}
        <FormProblem>{checked && wrong.scopes && t('make.noScope')}</FormProblem>
      </fieldset>
      <TextField label={t('make.days')} hint={t('make.daysHint')} value={days} inputMode="numeric" autoComplete="off" problem={checked && wrong.days ? t('make.daysWrong') : undefined} onChange={setDays} />
    </FormDialog>
  );
}
