import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import { PeoplePicker } from '../people/people-picker';

/** Finds the one whose entries are looked for. */
export function PersonDialog({ onClose, onChoose }: { onClose: () => void; onChoose: (id: string) => void }) {
  const { t } = useTranslation('audit');
  return (
    <Dialog title={t('filter.byTitle')} onClose={onClose}>
      <PeoplePicker
        label={t('filter.by')}
        picked={[]}
        autoFocus
        onChange={([person]) => {
          if (person) onChoose(person.id);
          onClose();
        }}
      />
    </Dialog>
  );
}
