import { IconArrowUp } from '@tabler/icons-react';
import { Face, FaceStack, type FacePerson } from './face';
import styles from './new-posts-pill.module.css';

/** Says how many posts wait above; it never moves what is being read. */
export function NewPostsPill({ text, people, onClick }: { text: string; people: FacePerson[]; onClick: () => void }) {
  return (
    <button type="button" className={`${styles.pill} ${people.length ? '' : styles.bare}`} onClick={onClick}>
      {people.length > 0 && (
        <FaceStack>
          {people.slice(0, 3).map((person) => (
            <Face key={person.id} person={person} size={24} />
          ))}
        </FaceStack>
      )}
      {text}
      <IconArrowUp aria-hidden="true" />
    </button>
  );
}
