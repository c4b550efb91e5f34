import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button';
import styles from './search-field.module.css';

/** A large field to search the page it stands on; says what it searches. */
export function SearchField({ label, hint, value, onChange, ref }: { label: string; hint?: string; value: string; onChange: (value: string) => void; ref?: Ref<HTMLInputElement> }) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.field} role="search">
      <IconSearch aria-hidden="true" />
      <input
        ref={ref}
        type="search"
        value={value}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onChange('')}
      />
      {hint && <span className={styles.hint} aria-hidden="true">{hint}</span>}
      {value && (
        <IconButton small label={t('clear')} onClick={() => onChange('')}>
          <IconX />
        </IconButton>
      )}
    </div>
  );
}
