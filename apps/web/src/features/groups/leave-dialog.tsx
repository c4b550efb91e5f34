import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import { GroupDocument } from '../../generated/graphql';
import { toast } from '../../shell/toasts/toast-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { useWithdraw } from './membership-actions';

/** "Leave Night shift Lyon?": what it means, and the verb. */
export default function LeaveDialog({ group, onClose }: { group: { id: string; name: string }; onClose: () => void }) {
  const { t } = useTranslation('groups');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { withdraw, withdrawing } = useWithdraw();
  const { data } = useQuery(GroupDocument, { variables: { id: group.id }, fetchPolicy: 'cache-first' });
  const privacy = data?.group?.privacy;
  const leave = async () => {
    const result = await withdraw(group);
    onClose();
    if (!result?.data) return;
    toast({ message: t('left', { group: group.name }) });
    if (!result.data.leaveGroup.group && pathname.startsWith(`/groups/${group.id}`)) navigate('/');
  };
  return (
    <Dialog
      title={t('leave.title', { group: group.name })}
      closable={false}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" data-autofocus onClick={onClose}>{t('leave.stay')}</Button>
          <Button tone="danger" busy={withdrawing} onClick={() => void leave()}>{t('leave.verb')}</Button>
        </>
      }
    >
      <p>{privacy === 'CLOSED' ? t('leave.closed') : privacy === 'SECRET' ? t('leave.secret') : t('leave.open')}</p>
    </Dialog>
  );
}
