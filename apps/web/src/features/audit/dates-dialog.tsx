import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/form-field';

/** A first and a last day, either of which may be left open. */
export function DatesDialog({ from, to, onClose, onChoose }: { from: string | null; to: string | null; onClose: () => void; onChoose: (days: { from: string | null; to: string | null }) => void }) {
  const { t } = useTranslation('audit');
  const [first, setFirst] = useState(from ?? '');
  const [last, setLast] = useState(to ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [earlier, later] = first && last && first > last ? [last, first] : [first, last];
    onChoose({ from: earlier || null, to: later || null });
    onClose();
  };
  return (
    <Dialog title={t('filter.dates')} onClose={onClose} actions={<Button tone="primary" type="submit" form="audit-dates">{t('filter.apply')}</Button>}>
      <form id="audit-dates" onSubmit={submit}>
        <TextField type="date" label={t('filter.from')} value={first} onChange={setFirst} autoFocus />
        <TextField type="date" label={t('filter.to')} value={last} onChange={setLast} />
      </form>
    </Dialog>
  );
}
