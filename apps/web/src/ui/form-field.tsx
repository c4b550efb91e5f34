import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import styles from './form-field.module.css';

interface FieldProps {
  label: string;
  hint?: string;
  problem?: string;
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  autoFocus?: boolean;
  required?: boolean;
}

/** One line of text with its label, a hint and what is wrong with it. */
export function TextField({ label, hint, problem, onChange, autoFocus, ...rest }: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'>) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <input {...rest} id={id} className={styles.input} data-autofocus={autoFocus || undefined} aria-invalid={problem !== undefined} aria-describedby={describedBy(id, hint, problem)} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}

/** Several lines of text. */
export function AreaField({ label, hint, problem, onChange, autoFocus, value, ...rest }: FieldProps & { placeholder?: string }) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} problem={problem}>
      <textarea {...rest} id={id} rows={3} className={styles.area} value={value} data-autofocus={autoFocus || undefined} aria-invalid={problem !== undefined} aria-describedby={describedBy(id, hint, problem)} onChange={(event) => onChange(event.target.value)} />
    </Labelled>
  );
}

/** What is wrong with a form as a whole. */
export function FormProblem({ children }: { children: ReactNode }) {
  return <div role="alert">{children && <p className={styles.whole}>{children}</p>}</div>;
}

function Labelled({ id, label, hint, problem, children }: { id: string; label: string; hint?: string; problem?: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p id={`${id}-hint`} className={styles.hint}>{hint}</p>}
      <div role="alert">{problem && <p id={`${id}-problem`} className={styles.problem}>{problem}</p>}</div>
    </div>
  );
}

function describedBy(id: string, hint: string | undefined, problem: string | undefined): string | undefined {
  return [problem && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;
}
