import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ArchiveGroupDocument } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { refreshGroupLists } from './membership-actions';

/** Archives a group, which can be undone, or opens it again. */
export function useArchiveGroup(): (group: { id: string; name: string }, archived: boolean) => Promise<void> {
  const { t } = useTranslation(['groups', 'shell']);
  const sayFailure = useSayFailure();
  const [archive] = useMutation(ArchiveGroupDocument, { onError: sayFailure });
  const change = async (group: { id: string; name: string }, archived: boolean): Promise<void> => {
    const result = await archive({ variables: { input: { groupId: group.id, archived } } });
    if (!result?.data) return;
    refreshGroupLists();
    toast({
      message: archived ? t('archive.done', { group: group.name }) : t('archive.undone', { group: group.name }),
      action: archived ? { label: t('shell:undo'), run: () => void change(group, false) } : undefined,
    });
  };
  return change;
}
