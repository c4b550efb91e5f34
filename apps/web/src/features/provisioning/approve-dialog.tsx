import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/i18n/format';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/form-field';

/** Nothing brings these sessions back: whoever approves types the number. */
export function ApproveDialog({ count, busy, onApprove, onClose }: { count: number; busy: boolean; onApprove: () => void; onClose: () => void }) {
  const { t } = useTranslation(['provisioning', 'shell']);
  const { number } = useFormat();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const formatted = number(count);
  const approve = () => {
    if (Number(typed.replace(/[\s.,'’]/g, '')) === count) onApprove();
    else setWrong(true);
  };
  return (
    <Dialog
      title={t('approveDialog.title', { formatted })}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={busy} onClick={approve}>{t('approveDialog.verb', { formatted })}</Button>
        </>
      }
    >
      <p>{t('approveDialog.text')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          approve();
        }}
      >
        <TextField label={t('approveDialog.count', { formatted })} value={typed} inputMode="numeric" autoComplete="off" autoFocus problem={wrong ? t('approveDialog.wrong') : undefined} onChange={(value) => { setTyped(value); setWrong(false); }} />
      </form>
    </Dialog>
  );
}
