import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button';
import styles from './sign-on.module.css';

const SHOWN_MS = 2_000;

/** A value that goes into another system, with a button that copies it. */
export function CopyRow({ label, value, shown }: { label: string; value: string; shown?: string }) {
  const { t } = useTranslation('signOn');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div className={styles.copy}>
      <dt>{label}</dt>
      <dd>
        <code>{shown ?? value}</code>
        <IconButton small label={t('ours.copy', { what: label })} onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
          {copied ? <IconCheck /> : <IconCopy />}
        </IconButton>
        <span className="at-hidden" role="status">{copied && t('ours.copied')}</span>
      </dd>
    </div>
  );
}
