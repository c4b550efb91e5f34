import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GroupsToFollowDocument, LinkDirectoryGroupDocument, type DirectoryGroupRowFragment } from '../../generated/graphql';
import { useFailureText } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';
import { Arch } from '../../ui/arch';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';
import { SkeletonRows } from '../../ui/skeleton';
import styles from './directory-groups.module.css';

/** Chooses which of one's own groups follows a group of an identity provider. */
export function FollowDialog({ set, onClose }: { set: DirectoryGroupRowFragment; onClose: () => void }) {
  const { t } = useTranslation(['provisioning', 'shell']);
  const form = useId();
  const failureText = useFailureText();
  const { data, error } = useQuery(GroupsToFollowDocument, { fetchPolicy: 'cache-and-network' });
  const [link, { loading }] = useMutation(LinkDirectoryGroupDocument);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const groups = data?.groups.nodes.filter(({ isArchived, viewerCan }) => viewerCan.administer && !isArchived);
  const submit = async () => {
    const group = groups?.find(({ id }) => id === chosen);
    if (!group) return setProblem(t('groups.dialog.pick'));
    try {
      await link({ variables: { input: { directoryGroupId: set.id, groupId: group.id } } });
      toast({ message: t('groups.linked', { name: set.name, group: group.name }) });
      onClose();
    } catch (failure) {
      setProblem(failureText(failure));
    }
  };
  return (
    <Dialog
      wide
      title={t('groups.dialog.title', { name: set.name })}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          {groups?.length !== 0 && <Button tone="primary" type="submit" form={form} busy={loading}>{t('groups.dialog.act')}</Button>}
        </>
      }
    >
      <p>{t(groups?.length === 0 ? 'groups.dialog.noneOwned' : 'groups.dialog.text')}</p>
      {!groups && !error && <SkeletonRows count={3} />}
      <form
        id={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!loading) void submit();
        }}
      >
        {groups && groups.length > 0 && (
          <fieldset className={styles.choices}>
            <legend>{t('groups.dialog.choose')}</legend>
            {groups.map((group, index) => (
              <label key={group.id} className={styles.choice}>
                <input type="radio" name={form} checked={group.id === chosen} data-autofocus={index === 0 || undefined} onChange={() => { setChosen(group.id); setProblem(null); }} />
                <Arch group={group} size={26} />
                {group.name}
              </label>
            ))}
          </fieldset>
        )}
        <FormProblem>{problem ?? (error ? failureText(error) : null)}</FormProblem>
      </form>
    </Dialog>
  );
}
