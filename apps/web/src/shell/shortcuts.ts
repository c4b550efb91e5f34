import { useEffect, useRef } from 'react';
import { paletteOpened } from './palette/palette-state';

export type Shortcuts = Record<string, () => void>;

interface Layer {
  keys: Shortcuts;
}

const layers: Layer[] = [];
let pending: { key: string; until: number } | null = null;
let single = true;
let heldUntil = 0;

const HOLD_MS = 3_000;

/** A field is about to open: letters typed until it has the focus are meant for it, so they do nothing else. */
export function holdShortcuts(): void {
  heldUntil = Date.now() + HOLD_MS;
}

/** Turns the single-letter keys on or off, as the person has it in the settings (WCAG 2.1.4). */
export function allowSingleKeys(allowed: boolean): void {
  single = allowed;
}

/** Keys that work while this component is on the page: "j", "?", or two in a row such as "g h". The newest wins; those of the whole app stand behind all pages'. */
export function useShortcuts(keys: Shortcuts, behind = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const layer: Layer = {
      get keys() {
        return latest.current;
      },
    };
    if (behind) layers.unshift(layer);
    else layers.push(layer);
    return () => void layers.splice(layers.indexOf(layer), 1);
  }, [behind]);
}

/** Listens once for the whole app. Nothing happens while the person is typing or a dialog is open. */
export function listenForShortcuts(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!single || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target) || paletteOpened() || document.querySelector('dialog[open]')) return;
    const now = Date.now();
    if (now < heldUntil && event.key.length === 1) return;
    const sequence = pending && pending.until > now ? `${pending.key} ${event.key}` : event.key;
    const run = find(sequence) ?? find(event.key);
    pending = !run && begins(event.key) ? { key: event.key, until: now + 1_200 } : null;
    if (!run) return;
    event.preventDefault();
    run();
  };
  const onFocus = (event: FocusEvent) => {
    if (isTyping(event.target)) heldUntil = 0;
  };
  addEventListener('keydown', onKey);
  addEventListener('focusin', onFocus);
  return () => {
    removeEventListener('keydown', onKey);
    removeEventListener('focusin', onFocus);
  };
}

function find(sequence: string): (() => void) | undefined {
  for (let index = layers.length - 1; index >= 0; index--) {
    const run = layers[index]?.keys[sequence];
    if (run) return run;
  }
  return undefined;
}

function begins(key: string): boolean {
  return layers.some((layer) => Object.keys(layer.keys).some((sequence) => sequence.startsWith(`${key} `)));
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest('dialog, [role="menu"], [role="listbox"]')) return true;
  return target.matches('input:not([type="radio"], [type="checkbox"], [type="button"]), textarea, select');
}
