import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { CreateGroupDocument, GroupDocument } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';
import { GroupForm, type GroupDraft } from './group-form';
import { refreshGroupLists } from './membership-actions';

/** Makes a group and goes there; its maker owns it. */
export default function CreateGroupDialog({ name = '', onClose }: { name?: string; onClose: () => void }) {
  const { t } = useTranslation(['discover', 'shell']);
  const navigate = useNavigate();
  const failureText = useFailureText();
  const [create, { loading }] = useMutation(CreateGroupDocument, {
    update: (cache, { data }) => data && cache.writeQuery({ query: GroupDocument, variables: { id: data.createGroup.group.id }, data: { group: data.createGroup.group } }),
  });
  const [draft, setDraft] = useState<GroupDraft>({ name, description: '', privacy: 'OPEN', postingPolicy: 'MEMBERS', color: 1 });
  const [nameProblem, setNameProblem] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    if (!draft.name.trim()) return setNameProblem(t('form.nameMissing'));
    setProblem(null);
    try {
      const { data } = await create({ variables: { input: draft } });
      refreshGroupLists();
      onClose();
      if (data) navigate(`/groups/${data.createGroup.group.id}`);
    } catch (error) {
      if ('name' in failureOf(error).fields) setNameProblem(t('form.nameWrong'));
      else setProblem(failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={t('create.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="create-group" busy={loading}>{t('create.verb')}</Button>
        </>
      }
    >
      <form
        id="create-group"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        <GroupForm
          coverId="a group to come"
          draft={draft}
          nameProblem={nameProblem}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }));
            setNameProblem(undefined);
          }}
        />
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}
