import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErasePersonDocument, type ErasedContributions, type PersonFaceFragment } from '../../generated/graphql';
import { useFailureText } from '../../shell/api/say-failure';
import { failureOf } from '../../shell/api/failure';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem, TextField } from '../../ui/form-field';
import { RadioCards } from '../../ui/radio-cards';
import { AFTER_ERASING } from './after-administering';

/** Nothing brings an erased person back: what goes, what may stay, and the name typed once more. */
export function EraseDialog({ person, onClose }: { person: PersonFaceFragment; onClose: () => void }) {
  const { t } = useTranslation(['peopleAdmin', 'shell']);
  const failureText = useFailureText();
  const [contributions, setContributions] = useState<ErasedContributions>('KEEP');
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [erase, { loading }] = useMutation(ErasePersonDocument, { refetchQueries: AFTER_ERASING, awaitRefetchQueries: true });
  const problem = failure ? failureOf(failure) : null;
  const confirm = async () => {
    if (loading) return;
    setFailure(null);
    try {
      await erase({ variables: { input: { personId: person.id, confirmName: typed, contributions } } });
      onClose();
      toast({ message: t('erase.done') });
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog
      wide
      title={t('erase.title', { person: person.displayName })}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" data-autofocus onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={loading} onClick={() => void confirm()}>{t('erase.verb')}</Button>
        </>
      }
    >
      <p>{t('erase.text')}</p>
      <RadioCards<ErasedContributions>
        label={t('erase.contributions')}
        value={contributions}
        options={[
          { value: 'KEEP', label: t('erase.keep'), text: t('erase.keepText') },
          { value: 'REMOVE', label: t('erase.remove'), text: t('erase.removeText') },
        ]}
        onChange={setContributions}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        <TextField label={t('erase.type', { person: person.displayName })} value={typed} autoComplete="off" problem={problem?.fields.confirmName !== undefined ? t('erase.wrongName') : undefined} onChange={(value) => { setTyped(value); setFailure(null); }} />
        <FormProblem>{problem && problem.fields.confirmName === undefined && failureText(failure)}</FormProblem>
      </form>
    </Dialog>
  );
}
