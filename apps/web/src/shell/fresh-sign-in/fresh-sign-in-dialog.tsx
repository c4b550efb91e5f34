import { IconExternalLink, IconShieldCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import button from '../../ui/button.module.css';
import { Dialog } from '../../ui/dialog';
import { whoIsSignedIn } from './who-is-signed-in';
import styles from './fresh-sign-in-dialog.module.css';

/** Where the other window ends; it says so on this channel. */
const ADDRESS = '/auth/saml/login?force=1&returnTo=/auth/confirmed';
const CHANNEL = 'atrium.signed-in';

/** The way to the sign-on in another window, and the wait for it. */
export function FreshSignInDialog({ onDone }: { onDone: (confirmed: boolean) => void }) {
  const { t } = useTranslation(['admin', 'shell']);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    const look = async () => {
      const who = await whoIsSignedIn();
      if (who === 'somebody else') location.reload();
      else if (who === 'confirmed') onDone(true);
    };
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = () => void look();
    // A window that could not say so is noticed when the person comes back from it.
    const back = () => void (document.visibilityState === 'visible' && look());
    addEventListener('focus', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      channel.close();
      removeEventListener('focus', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [onDone]);
  return (
    <Dialog
      title={t('freshSignIn.title')}
      onClose={() => onDone(false)}
      actions={
        <>
          <Button tone="ghost" onClick={() => onDone(false)}>{t('shell:cancel')}</Button>
          <a className={`${button.button} ${opened ? '' : button.primary}`} href={ADDRESS} target="_blank" rel="noopener" data-autofocus onClick={() => setOpened(true)}>
            <IconExternalLink aria-hidden="true" />
            {t(opened ? 'freshSignIn.again' : 'freshSignIn.act')}
            <span className="at-hidden">{t('freshSignIn.newWindow')}</span>
          </a>
        </>
      }
    >
      <p className={styles.why}>
        <IconShieldCheck aria-hidden="true" />
        {t('freshSignIn.text')}
      </p>
      <p role="status">{opened && t('freshSignIn.waiting')}</p>
    </Dialog>
  );
}
