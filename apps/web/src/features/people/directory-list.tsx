import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryQuery } from '../../generated/graphql';
import { Marked } from '../../shell/palette/marked-words';
import { Face } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import { Sheet } from '../../ui/sheet';
import { FollowIcon } from './follow-icon';
import { jobAndPlace } from './job-and-place';
import styles from './directory-list.module.css';

export type DirectoryPerson = DirectoryQuery['people']['edges'][number]['node'];

/** The people found. On wide pages a click shows somebody beside, the next one opens the profile; arrows move along. */
export function DirectoryList({ people, query, shown, onShow }: { people: DirectoryPerson[]; query: string; shown: string | undefined; onShow: (id: string) => void }) {
  const { t } = useTranslation('people');
  return (
    <Sheet className={styles.sheet}>
      <ul onKeyDown={walk}>
        {people.map((person) => (
          <li key={person.id} className={styles.row} data-shown={person.id === shown || undefined}>
            <PageLink
              to={`/people/${person.id}`}
              className={styles.person}
              onFocus={(event) => {
                if (event.currentTarget.matches(':focus-visible')) onShow(person.id);
              }}
              onClick={(event) => {
                const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.detail > 0;
                if (!plain || person.id === shown || !matchMedia('(min-width: 1200px)').matches) return;
                event.preventDefault();
                onShow(person.id);
              }}
            >
              <Face person={person} size={44} />
              <span className={styles.text}>
                <span className={styles.name}>
                  <Marked text={person.displayName} query={query} />
                  {person.isViewer && <span className={styles.you}>{t('you')}</span>}
                </span>
                <span className={styles.job}>{person.title && <Marked text={person.title} query={query} />}</span>
                <span className={styles.jobPlace}>{jobAndPlace(person)}</span>
              </span>
            </PageLink>
            <span className={styles.cell}>{person.department && <Marked text={person.department} query={query} />}</span>
            <span className={styles.cell}>{person.location && <Marked text={person.location} query={query} />}</span>
            <span className={styles.act}>{!person.isViewer && <FollowIcon person={person} />}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(`.${styles.person}`)];
  const next = links[links.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
