import { useTranslation } from 'react-i18next';
import { Key } from '../../ui/badge';
import { Dialog } from '../../ui/dialog';
import { useViewerSettings } from '../viewer';
import styles from './key-help.module.css';

const KEYS = [
  ['Ctrl K', 'search'], ['/', 'searchPage'], ['?', 'this'], ['g h', 'home'], ['g g', 'groups'], ['g p', 'people'], ['g n', 'notifications'],
  ['j', 'next'], ['k', 'previous'], ['o', 'open'], ['c', 'comment'], ['l', 'like'], ['n', 'newPosts'], ['w', 'write'], ['Ctrl Enter', 'publish'], ['Esc', 'escape'],
] as const;

/** All keys, behind "?". */
export default function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('shell');
  const { shortcuts } = useViewerSettings();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      {!shortcuts && <p className={styles.off}>{t('keys.off')}</p>}
      <dl className={styles.list}>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>{t(`keys.${what}`)}</dt>
            <dd>
              {keys.split(' ').map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
