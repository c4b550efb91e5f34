import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../shell/api/say-failure';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import styles from './remove-dialog.module.css';

/** A moderator removes what somebody else wrote and says why. */
export default function RemoveDialog({ author, onRemove, onClose }: { author: string; onRemove: (reason: string) => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation(['posts', 'shell']);
  const failureText = useFailureText();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useId();
  const submit = async () => {
    if (!reason.trim()) return setProblem(t('remove.needReason'));
    setBusy(true);
    try {
      await onRemove(reason.trim());
      onClose();
    } catch (error) {
      setProblem(failureText(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t('remove.title')}
      onClose={onClose}
      closable={false}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('shell:cancel')}</Button>
          <Button tone="danger" busy={busy} onClick={() => void submit()}>{t('remove.verb')}</Button>
        </>
      }
    >
      <p>{t('remove.text', { author })}</p>
      <label className={styles.label} htmlFor={field}>{t('remove.reason')}</label>
      <textarea
        id={field}
        data-autofocus
        className={styles.field}
        value={reason}
        maxLength={500}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${field}-problem` : undefined}
        onChange={(event) => {
          setReason(event.target.value);
          setProblem(null);
        }}
      />
      {problem && <p id={`${field}-problem`} className={styles.problem} role="alert">{problem}</p>}
    </Dialog>
  );
}
