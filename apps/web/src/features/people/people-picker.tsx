import { useQuery } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteCandidatesDocument, type PersonLineFragment } from '../../generated/graphql';
import { Face } from '../../ui/face';
import { useSettled } from '../../ui/use-settled';
import { jobAndPlace } from './job-and-place';
import styles from './people-picker.module.css';

export type Picked = PersonLineFragment;

/** Finds colleagues by what is typed and gathers them. Arrows move, Enter takes, Backspace in the empty field gives the last one back. */
export function PeoplePicker({ label, picked, autoFocus, onChange }: { label: string; picked: Picked[]; autoFocus?: boolean; onChange: (picked: Picked[]) => void }) {
  const { t } = useTranslation('discover');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const query = useSettled(typed.trim());
  const { data, previousData } = useQuery(InviteCandidatesDocument, { variables: { query }, skip: !query });
  const found = (typed.trim() ? ((data ?? previousData)?.people.edges ?? []) : []).map(({ node }) => node).filter((person) => !person.isViewer && !picked.some((one) => one.id === person.id));
  useEffect(() => setAt(0), [query]);
  const take = (person: Picked | undefined) => {
    if (!person) return;
    onChange([...picked, person]);
    setTyped('');
    field.current?.focus();
  };
  const giveBack = (person: Picked | undefined) => {
    if (person) onChange(picked.filter((one) => one.id !== person.id));
    field.current?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      setAt((now) => (now + step + found.length) % found.length);
    } else if (event.key === 'Enter' && typed.trim()) {
      event.preventDefault();
      take(found[at]);
    } else if (event.key === 'Escape' && typed) {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
    } else if (event.key === 'Backspace' && !typed) {
      giveBack(picked.at(-1));
    }
  };
  return (
    <div className={styles.picker}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.field} onClick={(event) => event.target === event.currentTarget && field.current?.focus()}>
        {picked.map((person) => (
          <span key={person.id} className={styles.pill}>
            <Face person={person} size={24} />
            {person.displayName}
            <button type="button" aria-label={t('invite.takeBack', { person: person.displayName })} onClick={() => giveBack(person)}>
              <IconX aria-hidden="true" />
            </button>
          </span>
        ))}
        <input
          ref={field}
          id={id}
          data-autofocus={autoFocus || undefined}
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={keys}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={found.length ? styles.list : undefined}>
        {found.map((person, index) => (
          <div key={person.id} id={`${id}-${index}`} role="option" aria-selected={index === at} className={styles.option} onPointerDown={(event) => event.preventDefault()} onPointerMove={() => setAt(index)} onClick={() => take(person)}>
            <Face person={person} size={32} />
            <span>
              <b>{person.displayName}</b>
              <small>{jobAndPlace(person)}</small>
            </span>
          </div>
        ))}
      </div>
      <p role="status" className={styles.none}>{query && typed.trim() && data && !found.length ? t('invite.notFound', { query }) : ''}</p>
    </div>
  );
}
