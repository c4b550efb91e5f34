import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shell/i18n/format';
import { Button } from '../../ui/button';
import RevokeTokenDialog from './revoke-token-dialog';
import styles from './tokens.module.css';

interface Token {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
  lastUsedAt: string | null;
}

/** One token: what it is, when it was used, and the way to end it. */
export function TokenRow({ token, of, children }: { token: Token; of?: string; children?: ReactNode }) {
  const { t } = useTranslation('tokens');
  const { ago, date, full } = useFormat();
  const [revoking, setRevoking] = useState(false);
  const expired = token.expiresAt !== null && new Date(token.expiresAt) <= new Date();
  const over = token.revokedAt !== null || expired;
  const used = token.lastUsedAt ? t('token.used', { when: ago(token.lastUsedAt) }) : t('token.neverUsed');
  return (
    <div className={styles.row} data-over={over || undefined}>
      <div>
        <b>
          {token.name}
          {children}
        </b>
        <p>
          {token.revokedAt ? t('token.revoked', { date: date(token.revokedAt) }) : expired ? t('token.expired', { date: date(token.expiresAt!) }) : t('token.made', { date: date(token.createdAt) })}
          {' · '}
          <span title={token.lastUsedAt ? full(token.lastUsedAt) : undefined}>{used}</span>
          {!over && token.expiresAt && <> · {t('token.expires', { date: date(token.expiresAt) })}</>}
        </p>
      </div>
      {!over && <Button size="small" tone="dangerOutline" aria-label={t('token.revokeWhich', { name: [of, token.name].filter(Boolean).join(', '), date: date(token.createdAt) })} onClick={() => setRevoking(true)}>{t('token.revoke')}</Button>}
      {revoking && <RevokeTokenDialog tokenId={token.id} onClose={() => setRevoking(false)} />}
    </div>
  );
}
