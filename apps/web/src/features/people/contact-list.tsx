import type { ReactNode } from 'react';
import styles from './contact-list.module.css';

interface Entry {
  label: string;
  icon: ReactNode;
  text: string | null | undefined;
  href?: string;
}

/** Where somebody is and how to reach them; what is not known is left out. */
export function ContactList({ entries }: { entries: Entry[] }) {
  const known = entries.filter((entry): entry is Entry & { text: string } => Boolean(entry.text));
  if (!known.length) return null;
  return (
    <dl className={styles.list}>
      {known.map(({ label, icon, text, href }) => (
        <div key={label} className={styles.entry}>
          <dt title={label}>
            {icon}
            <span className="at-hidden">{label}</span>
          </dt>
          <dd>{href ? <a href={href}>{text}</a> : text}</dd>
        </div>
      ))}
    </dl>
  );
}
