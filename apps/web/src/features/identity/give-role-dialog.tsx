import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GrantRoleDocument, type RoleCardFragment } from '../../generated/graphql';
import { useFailureText } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';
import { PeoplePicker, type Picked } from '../people/people-picker';

/** Gives a role to one or more people. */
export default function GiveRoleDialog({ role, name, onClose }: { role: RoleCardFragment; name: string; onClose: () => void }) {
  const { t } = useTranslation(['roles', 'shell']);
  const failureText = useFailureText();
  const [give, { loading }] = useMutation(GrantRoleDocument);
  const [people, setPeople] = useState<Picked[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (!people.length) return setProblem(t('nobody'));
    try {
      for (const person of people) await give({ variables: { input: { roleId: role.id, personId: person.id } } });
      toast({ message: t('given', { count: people.length, role: name }) });
      onClose();
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={t('giveTitle', { role: name })}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="give-role" busy={loading}>{t('give')}</Button>
        </>
      }
    >
      <form
        id="give-role"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        <PeoplePicker
          autoFocus
          label={t('givePeople')}
          picked={people}
          onChange={(next) => {
            setPeople(next);
            setProblem(null);
          }}
        />
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}
