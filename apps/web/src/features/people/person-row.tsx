import type { PersonLineFragment } from '../../generated/graphql';
import { Face } from '../../ui/face';
import { PageLink } from '../../ui/page-link';
import { jobAndPlace } from './job-and-place';
import styles from './person-row.module.css';

/** A person in a list: face, name, what they do and where. Names are never cut. */
export function PersonRow({ person, size = 40, note, onClick }: { person: PersonLineFragment; size?: 32 | 36 | 40 | 44; note?: string; onClick?: () => void }) {
  const meta = note ?? jobAndPlace(person);
  return (
    <span className={styles.row}>
      <Face person={person} size={size} />
      <span className={styles.text}>
        <PageLink to={`/people/${person.id}`} className={styles.name} onClick={onClick}>{person.displayName}</PageLink>
        {meta && <span className={styles.meta}>{meta}</span>}
      </span>
    </span>
  );
}
