import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UpdateProfileDocument, type PersonProfileFragment } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { AreaField, FormProblem, TextField } from '../../ui/form-field';

type Field = 'preferredName' | 'phone' | 'about';
const FIELDS: readonly Field[] = ['preferredName', 'phone', 'about'];

/** What everyone may say of themselves; the rest comes from the company's directory. */
export default function EditProfileDialog({ person, onClose }: { person: PersonProfileFragment; onClose: () => void }) {
  const { t } = useTranslation(['people', 'shell']);
  const failureText = useFailureText();
  const [save, { loading }] = useMutation(UpdateProfileDocument);
  const [form, setForm] = useState({ preferredName: person.preferredName ?? '', phone: person.phone ?? '', about: person.about ?? '' });
  const [problems, setProblems] = useState<Partial<Record<Field | 'all', string>>>({});
  const change = (field: Field) => (value: string) => {
    setForm((before) => ({ ...before, [field]: value }));
    setProblems({});
  };
  const submit = async () => {
    try {
      await save({ variables: { input: form } });
      toast({ message: t('edit.saved') });
      onClose();
    } catch (error) {
      const wrong = FIELDS.filter((field) => field in failureOf(error).fields);
      setProblems(wrong.length ? Object.fromEntries(wrong.map((field) => [field, t(`edit.wrong.${field}`)])) : { all: failureText(error) });
    }
  };
  return (
    <Dialog
      title={t('profile.edit')}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="edit-profile" busy={loading}>{t('shell:save')}</Button>
        </>
      }
    >
      <p>{t('edit.lead')}</p>
      <form
        id="edit-profile"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        <TextField autoFocus label={t('edit.preferredName')} hint={t('edit.preferredNameHint')} value={form.preferredName} problem={problems.preferredName} maxLength={80} autoComplete="nickname" onChange={change('preferredName')} />
        <TextField label={t('phone')} type="tel" value={form.phone} problem={problems.phone} maxLength={40} autoComplete="tel" onChange={change('phone')} />
        <AreaField label={t('profile.about')} hint={t('edit.aboutHint')} value={form.about} problem={problems.about} maxLength={2000} onChange={change('about')} />
        <FormProblem>{problems.all}</FormProblem>
      </form>
    </Dialog>
  );
}
