import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { CreateGroupDocument, GroupDocument } from '../../generated/graphql';
import { GroupDialog } from './group-dialog';
import type { GroupDraft } from './group-form';
import { refreshGroupLists } from './membership-actions';

/** Makes a group and goes there; its maker owns it. */
export default function CreateGroupDialog({ name = '', onClose }: { name?: string; onClose: () => void }) {
  const { t } = useTranslation('discover');
  const navigate = useNavigate();
  const [create, { loading }] = useMutation(CreateGroupDocument, {
    update: (cache, { data }) => data && cache.writeQuery({ query: GroupDocument, variables: { id: data.createGroup.group.id }, data: { group: data.createGroup.group } }),
  });
  const save = async (draft: GroupDraft) => {
    const { data } = await create({ variables: { input: draft } });
    refreshGroupLists();
    onClose();
    if (data) navigate(`/groups/${data.createGroup.group.id}`);
  };
  return (
    <GroupDialog
      title={t('create.title')}
      verb={t('create.verb')}
      coverId="a group to come"
      start={{ name, description: '', privacy: 'OPEN', postingPolicy: 'MEMBERS', color: 1 }}
      busy={loading}
      save={save}
      onClose={onClose}
    />
  );
}
