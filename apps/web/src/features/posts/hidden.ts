import { useSyncExternalStore } from 'react';

const hidden = new Set<string>();
const listeners = new Set<() => void>();

/** Hides a post or comment while its deletion can still be undone. */
export function hide(id: string): void {
  hidden.add(id);
  listeners.forEach((listener) => listener());
}

export function unhide(id: string): void {
  hidden.delete(id);
  listeners.forEach((listener) => listener());
}

export function useHidden(id: string): boolean {
  return useSyncExternalStore(subscribe, () => hidden.has(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
