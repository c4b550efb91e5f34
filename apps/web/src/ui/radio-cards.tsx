import { useId } from 'react';
import styles from './radio-cards.module.css';

/** One of a few things that each need a sentence: radio buttons with the sentence beside. */
export function RadioCards<Value extends string>({ label, value, options, onChange }: { label: string; value: Value; options: { value: Value; label: string; text: string }[]; onChange: (value: Value) => void }) {
  const id = useId();
  return (
    <fieldset className={styles.cards}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.card}>
          <input type="radio" name={id} checked={option.value === value} aria-describedby={`${id}-${option.value}`} onChange={() => onChange(option.value)} />
          <span>
            <b>{option.label}</b>
            <small id={`${id}-${option.value}`}>{option.text}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
