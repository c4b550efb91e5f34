import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu } from './menu';
import styles from './filter-chip.module.css';

/** A filter: unset it offers its values with how many there are, set it says the value and is taken away with a click. */
export function FilterChip({ label, value, options, onChange }: { label: string; value: string | null; options: { name: string; count: string }[]; onChange: (value: string | null) => void }) {
  const { t } = useTranslation('shell');
  if (value !== null) {
    return (
      <button type="button" className={`${styles.chip} ${styles.on}`} aria-label={t('filter.remove', { filter: label, value })} onClick={() => onChange(null)}>
        {value}
        <IconX aria-hidden="true" />
      </button>
    );
  }
  return (
    <Menu
      label={label}
      align="start"
      parts={options.map((option) => ({ label: option.name, note: option.count, run: () => onChange(option.name) }))}
      trigger={(props) => (
        <button type="button" {...props} className={styles.chip}>
          {label}
          <IconChevronDown aria-hidden="true" />
        </button>
      )}
    />
  );
}
