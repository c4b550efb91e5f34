import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UpdateGroupDocument, type GroupPageFragment } from '../../generated/graphql';
import { failureOf } from '../../shell/api/failure';
import { useFailureText } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';
import { GroupForm, type GroupDraft } from './group-form';
import { useArchiveGroup } from './use-archive-group';
import styles from './group-form.module.css';

/** What owners change of their group: its words, who sees it, who writes in it, its colour; and archiving. */
export default function GroupSettingsDialog({ group, onClose }: { group: GroupPageFragment; onClose: () => void }) {
  const { t } = useTranslation(['discover', 'shell']);
  const failureText = useFailureText();
  const [update, { loading }] = useMutation(UpdateGroupDocument);
  const archive = useArchiveGroup();
  const [draft, setDraft] = useState<GroupDraft>({ name: group.name, description: group.description ?? '', privacy: group.privacy, postingPolicy: group.postingPolicy, color: group.color });
  const [nameProblem, setNameProblem] = useState<string>();
  const [problem, setProblem] = useState<string | null>(null);
  const closes = group.privacy === 'OPEN' && draft.privacy !== 'OPEN';
  const submit = async () => {
    if (!draft.name.trim()) return setNameProblem(t('form.nameMissing'));
    setProblem(null);
    try {
      await update({ variables: { input: { groupId: group.id, ...draft } } });
      toast({ message: t('settings.saved', { group: draft.name.trim() }) });
      onClose();
    } catch (error) {
      if ('name' in failureOf(error).fields) setNameProblem(t('form.nameWrong'));
      else setProblem(failureText(error));
    }
  };
  return (
    <Dialog
      wide
      title={t('settings.title')}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="primary" type="submit" form="group-settings" busy={loading}>{t('shell:save')}</Button>
        </>
      }
    >
      <form
        id="group-settings"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        <GroupForm
          coverId={group.id}
          draft={draft}
          nameProblem={nameProblem}
          onChange={(change) => {
            setDraft((before) => ({ ...before, ...change }));
            setNameProblem(undefined);
          }}
        />
        <div role="status">{closes && <p className={styles.closes}>{t('settings.closes')}</p>}</div>
        <FormProblem>{problem}</FormProblem>
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
      </form>
    </Dialog>
  );
}
