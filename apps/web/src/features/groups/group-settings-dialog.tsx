import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { UpdateGroupDocument, type GroupPageFragment } from '../../generated/graphql';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { GroupDialog } from './group-dialog';
import type { GroupDraft } from './group-form';
import { useArchiveGroup } from './use-archive-group';
import styles from './group-form.module.css';

/** What owners change of their group: its words, who sees it, who writes in it, its colour; and archiving. */
export default function GroupSettingsDialog({ group, onClose }: { group: GroupPageFragment; onClose: () => void }) {
  const { t } = useTranslation(['discover', 'shell']);
  const [update, { loading }] = useMutation(UpdateGroupDocument);
  const archive = useArchiveGroup();
  const { name, description, privacy, postingPolicy, color } = group;
  const save = async (draft: GroupDraft) => {
    await update({ variables: { input: { groupId: group.id, ...draft } } });
    toast({ message: t('settings.saved', { group: draft.name.trim() }) });
    onClose();
  };
  return (
    <GroupDialog
      title={t('settings.title')}
      verb={t('shell:save')}
      coverId={group.id}
      start={{ name, description: description ?? '', privacy, postingPolicy, color }}
      busy={loading}
      save={save}
      onClose={onClose}
      hint={(draft) => <div role="status">{privacy === 'OPEN' && draft.privacy !== 'OPEN' && <p className={styles.closes}>{t('settings.closes')}</p>}</div>}
    >
      <div className={styles.archive}>
        <p>{t('settings.archiveText')}</p>
        <Button
          tone="dangerOutline"
          onClick={() => {
            onClose();
            void archive(group, true);
          }}
        >
          {t('settings.archive')}
        </Button>
      </div>
    </GroupDialog>
  );
}
