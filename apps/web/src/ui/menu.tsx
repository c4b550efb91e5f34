import { lazy, Suspense, useRef, useState, type ReactElement } from 'react';
import type { MenuPart } from './menu-part';
import styles from './menu.module.css';

export type { MenuPart };

const loadDropdown = () => import('./menu-dropdown');
const MenuDropdown = lazy(loadDropdown);

export interface MenuTrigger {
  ref: React.RefObject<HTMLButtonElement | null>;
  'aria-haspopup': 'menu';
  'aria-expanded': boolean;
  onClick: () => void;
  onPointerEnter: () => void;
  onFocus: () => void;
}

/**
 * A menu behind a button. The trigger is there at once, the dropdown's code comes on hover or focus;
 * closing gives focus back to the trigger.
 */
export function Menu({ label, parts, trigger, align = 'end' }: {
  label: string;
  parts: MenuPart[];
  trigger: (props: MenuTrigger) => ReactElement;
  align?: 'start' | 'end';
}) {
  const [opened, setOpened] = useState(false);
  const ref = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpened(false);
    ref.current?.focus();
  };
  return (
    <span className={styles.anchor}>
      {trigger({
        ref,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        onClick: () => setOpened((now) => !now),
        onPointerEnter: () => void loadDropdown(),
        onFocus: () => void loadDropdown(),
      })}
      {opened && (
        <Suspense>
          <MenuDropdown label={label} parts={parts} align={align} onClose={close} anchorClass={styles.target ?? ''} />
        </Suspense>
      )}
    </span>
  );
}
