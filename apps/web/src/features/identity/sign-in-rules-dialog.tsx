import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeIdentityProviderDocument, type IdentityProviderFieldsFragment, type MappedField, type MatchRule } from '../../generated/graphql';
import { TextField } from '../../ui/form-field';
import { Switch } from '../../ui/switch';
import { FormDialog } from './form-dialog';
import { useDialogForm } from './use-dialog-form';
import styles from './sign-on.module.css';

const FIELDS: MappedField[] = ['EMAIL', 'EMPLOYEE_NUMBER', 'DISPLAY_NAME', 'GIVEN_NAME', 'FAMILY_NAME', 'TITLE', 'DEPARTMENT', 'LOCATION', 'PHONE'];
const MATCHES: MatchRule[] = ['EMAIL', 'EMPLOYEE_NUMBER'];

/** Whom a provider may speak for, and which attribute says what. */
export default function SignInRulesDialog({ provider, onClose }: { provider: IdentityProviderFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation('signOn');
  const { rules } = provider;
  const [name, setName] = useState(provider.name);
  const [matchBy, setMatchBy] = useState(rules.matchBy);
  const [createsPeople, setCreates] = useState(rules.createsPeople);
  const [domains, setDomains] = useState(rules.mailDomains.join(', '));
  const [wantsSignedResponse, setSigned] = useState(rules.wantsSignedResponse);
  const [attributes, setAttributes] = useState<Partial<Record<MappedField, string>>>(Object.fromEntries(rules.attributes.map(({ field, attribute }) => [field, attribute])));
  const [change] = useMutation(ChangeIdentityProviderDocument);
  const { submit, busy, problem, fields } = useDialogForm(
    () =>
      change({
        variables: {
          input: {
            providerId: provider.id,
            name,
            matchBy,
            createsPeople,
            wantsSignedResponse,
            mailDomains: domains.split(/[\s,;]+/).filter(Boolean),
            attributes: FIELDS.flatMap((field) => (attributes[field] ? [{ field, attribute: attributes[field] }] : [])),
          },
        },
      }),
    onClose,
  );
  return (
    <FormDialog title={t('rules.title', { provider: provider.name })} act={t('rules.act')} busy={busy} problem={problem} onSubmit={() => void submit()} onClose={onClose}>
      <TextField autoFocus label={t('add.name')} hint={t('add.nameHint')} maxLength={80} value={name} problem={fields['name']} onChange={setName} />
      <fieldset className={styles.choices}>
        <legend>{t('rules.match')}</legend>
        <p>{t('rules.matchHint')}</p>
        {MATCHES.map((rule) => (
          <Switch key={rule} label={t(`rules.matchBy.${rule}`)} checked={matchBy.includes(rule)} onChange={(on) => setMatchBy(on ? [...matchBy, rule] : matchBy.filter((each) => each !== rule))} />
        ))}
      </fieldset>
      <TextField label={t('rules.domains')} hint={t('rules.domainsHint')} value={domains} problem={fields['mailDomains']} onChange={setDomains} />
      <fieldset className={styles.choices}>
        <legend>{t('rules.more')}</legend>
        <Switch label={t('rules.creates')} hint={t('rules.createsHint')} checked={createsPeople} onChange={setCreates} />
        <Switch label={t('rules.signed')} hint={t('rules.signedHint')} checked={wantsSignedResponse} onChange={setSigned} />
      </fieldset>
      <details className={styles.mapping}>
        <summary>{t('rules.mapping')}</summary>
        <p>{t('rules.mappingHint')}</p>
        {FIELDS.map((field) => (
          <TextField key={field} label={t(`field.${field}`)} value={attributes[field] ?? ''} placeholder={t('rules.usual')} onChange={(attribute) => setAttributes({ ...attributes, [field]: attribute })} />
        ))}
      </details>
    </FormDialog>
  );
}
