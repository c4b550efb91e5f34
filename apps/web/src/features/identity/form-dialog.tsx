import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormProblem } from '../../ui/form-field';

/** A dialog with a form: its fields, what is wrong as a whole, and the one button that sends it. */
export function FormDialog({ title, act, danger, busy, problem, onSubmit, onClose, children }: {
  title: string;
  act: string;
  danger?: boolean;
  busy: boolean;
  problem: string | null;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation('shell');
  const id = useId();
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone="ghost" onClick={onClose}>{t('cancel')}</Button>
          <Button tone={danger ? 'danger' : 'primary'} type="submit" form={id} busy={busy}>{act}</Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <FormProblem>{problem}</FormProblem>
      </form>
    </Dialog>
  );
}
