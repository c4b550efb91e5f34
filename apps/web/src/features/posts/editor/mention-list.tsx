import type { SuggestionProps } from '@tiptap/suggestion';
import { useEffect, useId, useImperativeHandle, useState, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonLineFragment } from '../../../generated/graphql';
import { Face } from '../../../ui/face';
import { jobAndPlace } from '../../people/job-and-place';
import styles from './mention-list.module.css';

export interface MentionListHandle {
  onKeyDown: (event: KeyboardEvent) => boolean;
}

/** The people one may mean while typing "@". The focus stays in the editor; arrows and Enter choose. */
export function MentionList({ items, query, command, ref }: Pick<SuggestionProps<PersonLineFragment, { id: string; label: string }>, 'items' | 'query' | 'command'> & { ref?: Ref<MentionListHandle> }) {
  const { t } = useTranslation('posts');
  const [at, setAt] = useState(0);
  const list = useId();
  useEffect(() => setAt(0), [items]);
  const choose = (person: PersonLineFragment | undefined) => person && command({ id: person.id, label: person.displayName });
  useImperativeHandle(ref, () => ({
    onKeyDown: (event) => {
      if (!items.length) return false;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        setAt((now) => (now + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length);
        return true;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        choose(items[at]);
        return true;
      }
      return false;
    },
  }));
  if (!items.length) return query ? <div className={styles.list}><p className={styles.none}>{t('mentionNone', { query })}</p></div> : null;
  return (
    <div className={styles.list} role="listbox" id={list} aria-label={t('mentionWhom')}>
      {items.map((person, index) => (
        <div key={person.id} role="option" aria-selected={index === at} className={styles.option} onPointerDown={(event) => { event.preventDefault(); choose(person); }} onPointerEnter={() => setAt(index)}>
          <Face person={person} size={32} />
          <span>
            <b>{person.displayName}</b>
            <small>{jobAndPlace(person)}</small>
          </span>
        </div>
      ))}
      <span className="at-hidden" role="status">{items[at]?.displayName}</span>
    </div>
  );
}
