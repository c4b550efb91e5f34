import type { ReactNode } from 'react';

export interface MenuEntry {
  label: string;
  icon?: ReactNode;
  /** A word at the end, such as how many there are. */
  note?: string;
  danger?: boolean;
  to?: string;
  checked?: boolean;
  run?: () => void;
}
export type MenuPart = MenuEntry | 'divider' | { heading: string };
