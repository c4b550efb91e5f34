import { IconBulb, IconConfetti, IconHeart, IconHeartHandshake, IconMoodSmile, IconThumbUp, type Icon } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './reaction-bar.module.css';

/** The six reactions: icon and colour pair of each. */
export const REACTIONS = {
  LIKE: { Icon: IconThumbUp, pair: 3 },
  CELEBRATE: { Icon: IconConfetti, pair: 2 },
  SUPPORT: { Icon: IconHeartHandshake, pair: 1 },
  LOVE: { Icon: IconHeart, pair: 8 },
  INSIGHTFUL: { Icon: IconBulb, pair: 6 },
  FUNNY: { Icon: IconMoodSmile, pair: 4 },
} as const satisfies Record<string, { Icon: Icon; pair: number }>;
export type Reaction = keyof typeof REACTIONS;

/** Overlapping discs of the reactions there are. */
export function ReactionDiscs({ kinds, small }: { kinds: readonly Reaction[]; small?: boolean }) {
  return (
    <span className={`${styles.discs} ${small ? styles.small : ''}`} aria-hidden="true">
      {kinds.map((kind) => {
        const { Icon, pair } = REACTIONS[kind];
        return (
          <span key={kind} className={`${styles.disc} at-pair-${pair}`}>
            <Icon />
          </span>
        );
      })}
    </span>
  );
}

const HOVER = 400;
const HOLD = 350;

/**
 * A button that reacts at once, and offers all six on hover, on holding it, or with ArrowUp.
 * The button itself is given by the caller, which gets what to spread on it.
 */
export function ReactionPicker({ label, names, current, onPick, children }: {
  label: string;
  names: Record<Reaction, string>;
  current: Reaction | null;
  onPick: (kind: Reaction | null) => void;
  children: (button: {
    'aria-pressed': boolean;
    onClick: () => void;
    onPointerDown: () => void;
    onPointerUp: () => void;
    onContextMenu: (event: { preventDefault: () => void }) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  }) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const holder = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);

  const later = (action: () => void, wait: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, wait);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const away = (event: PointerEvent) => {
      if (event.target instanceof Node && !holder.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', away);
    return () => removeEventListener('pointerdown', away);
  }, [open]);

  const pick = (kind: Reaction | null) => {
    clearTimeout(timer.current);
    setOpen(false);
    onPick(kind);
  };

  return (
    <span
      ref={holder}
      className={styles.holder}
      onPointerEnter={(event) => event.pointerType === 'mouse' && later(() => setOpen(true), HOVER)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && later(() => setOpen(false), HOVER)}
      onBlur={(event) => open && !holder.current?.contains(event.relatedTarget) && event.relatedTarget && setOpen(false)}
    >
      {children({
        'aria-pressed': current !== null,
        onClick: () => {
          clearTimeout(timer.current);
          if (held.current) {
            held.current = false;
            return;
          }
          pick(current ? null : 'LIKE');
        },
        onPointerDown: () => {
          held.current = false;
          later(() => {
            held.current = true;
            setOpen(true);
          }, HOLD);
        },
        onPointerUp: () => !held.current && clearTimeout(timer.current),
        onContextMenu: (event) => held.current && event.preventDefault(),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open && <Choices label={label} names={names} current={current} onPick={pick} onClose={() => { setOpen(false); holder.current?.querySelector('button')?.focus(); }} />}
    </span>
  );
}

function Choices({ label, names, current, onPick, onClose }: { label: string; names: Record<Reaction, string>; current: Reaction | null; onPick: (kind: Reaction | null) => void; onClose: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const kinds = Object.keys(REACTIONS) as Reaction[];
  useEffect(() => {
    // Opened by keyboard, the picker takes the focus; opened by hovering, it leaves it alone.
    const from = document.activeElement;
    if (from instanceof HTMLElement && from.matches(':focus-visible') && list.current?.parentElement?.contains(from)) {
      list.current.querySelector<HTMLElement>(current ? `[data-kind="${current}"]` : 'button')?.focus();
    }
  }, [current]);
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape' || event.key === 'ArrowDown') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (step) {
      event.preventDefault();
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    }
  };
  return (
    <div ref={list} className={styles.picker} role="group" aria-label={label} onKeyDown={move}>
      {kinds.map((kind) => {
        const { Icon, pair } = REACTIONS[kind];
        return (
          <button key={kind} type="button" data-kind={kind} className={`${styles.choice} at-pair-${pair}`} aria-label={names[kind]} aria-pressed={kind === current} onClick={() => { onPick(kind === current ? null : kind); onClose(); }}>
            <Icon aria-hidden="true" />
            <span aria-hidden="true">{names[kind]}</span>
          </button>
        );
      })}
    </div>
  );
}
