import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

/** Sessions and tokens do not come back with the person: says so before. */
export function DeactivateDialog({ name, busy, onConfirm, onClose }: { name: string; busy: boolean; onConfirm: () => void; onClose: () => void }) {
  const { t } = useTranslation(['peopleAdmin', 'shell']);
  return (
    <Dialog
      title={t('deactivateTitle', { person: name })}
      closable={false}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" data-autofocus onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={busy} onClick={onConfirm}>{t('deactivate')}</Button>
        </>
      }
    >
      <p>{t('deactivateText')}</p>
    </Dialog>
  );
}
