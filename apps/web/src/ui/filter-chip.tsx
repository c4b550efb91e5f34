import { IconChevronDown, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Menu, type MenuPart } from './menu';
import styles from './filter-chip.module.css';

/** A filter: unset it offers its values with how many there are, set it says the value and is taken away with a click. */
export function FilterChip({ options, onChange, ...chip }: { label: string; value: string | null; options: { name: string; count: string }[]; onChange: (value: string | null) => void }) {
  return <MenuChip {...chip} parts={options.map(({ name, count }) => ({ label: name, note: count, run: () => onChange(name) }))} onRemove={() => onChange(null)} />;
}

/** A filter whose values, or the ways to them, stand in a menu; set it says the value and is taken away with a click. */
export function MenuChip({ label, value, parts, onRemove }: { label: string; value: string | null; parts: MenuPart[]; onRemove: () => void }) {
  const { t } = useTranslation('shell');
  if (value !== null) {
    return (
      <button type="button" className={`${styles.chip} ${styles.on}`} aria-label={t('filter.remove', { filter: label, value })} onClick={onRemove}>
        {value}
        <IconX aria-hidden="true" />
      </button>
    );
  }
  return (
    <Menu
      label={label}
      align="start"
      parts={parts}
      trigger={(props) => (
        <button type="button" {...props} className={styles.chip}>
          {label}
          <IconChevronDown aria-hidden="true" />
        </button>
      )}
    />
  );
}

/** A filter that is either on or off. */
export function SwitchChip({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" className={`${styles.chip} ${on ? styles.on : ''}`} aria-pressed={on} onClick={() => onChange(!on)}>
      {label}
      {on && <IconX aria-hidden="true" />}
    </button>
  );
}
