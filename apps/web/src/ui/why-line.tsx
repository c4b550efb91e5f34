import { IconInfoCircle } from '@tabler/icons-react';
import { Menu, type MenuPart } from './menu';
import { RichText } from './rich-text';
import styles from './why-line.module.css';

/** Why a post is here, in one sentence; behind it the ways out. */
export function WhyLine({ reason, label, parts }: { reason: string; label: string; parts: MenuPart[] }) {
  return (
    <Menu
      label={label}
      align="start"
      parts={parts}
      trigger={(props) => (
        <button type="button" {...props} className={styles.why}>
          <IconInfoCircle aria-hidden="true" />
          <span>
            <RichText text={reason} />
          </span>
        </button>
      )}
    />
  );
}
