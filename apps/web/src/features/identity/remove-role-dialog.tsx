import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { DeleteRoleDocument, RolesDocument, type RoleCardFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Says whom it concerns before a role goes. */
export default function RemoveRoleDialog({ role, name, onClose }: { role: RoleCardFragment; name: string; onClose: () => void }) {
  const { t } = useTranslation(['roles', 'shell']);
  const { number } = useFormat();
  const sayFailure = useSayFailure();
  const [remove, { loading }] = useMutation(DeleteRoleDocument, {
    onError: sayFailure,
    update: (cache, { data }) => data && cache.updateQuery({ query: RolesDocument }, (before) => before && { ...before, roles: before.roles.filter(({ id }) => id !== data.deleteRole.deletedRoleId) }),
  });
  const confirm = async () => {
    const result = await remove({ variables: { input: { roleId: role.id } } });
    if (!result?.data) return onClose();
    toast({ message: t('removed', { role: name }) });
  };
  return (
    <Dialog
      title={t('removeTitle', { role: name })}
      closable={false}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" data-autofocus onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={loading} onClick={() => void confirm()}>{t('removeVerb')}</Button>
        </>
      }
    >
      <p>{role.holderCount ? t('removeText', { count: role.holderCount, formatted: number(role.holderCount) }) : t('removeNobody')}</p>
    </Dialog>
  );
}
