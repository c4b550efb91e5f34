import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CopyRow } from './copy-row';

/** The one time a token can be read. A click beside it does not close it. */
export function TokenShownDialog({ token, onClose }: { token: string; onClose: () => void }) {
  const { t } = useTranslation('tokens');
  return (
    <Dialog title={t('shown.title')} closable={false} wide onClose={() => undefined} actions={<Button tone="primary" onClick={onClose}>{t('shown.done')}</Button>}>
      <p>{t('shown.text')}</p>
      <dl>
        <CopyRow label={t('shown.label')} value={token} />
      </dl>
    </Dialog>
  );
}
