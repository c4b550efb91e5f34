import { useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';
export type SchemeChoice = 'system' | Scheme;

const KEY = 'atrium.theme';
const system = () => matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** What the person chose on this device: the system's scheme unless light or dark was asked for. */
export function schemeChoice(): SchemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Changes the scheme at once and keeps it for the next first paint. */
export function chooseScheme(choice: SchemeChoice): void {
  if (choice === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, choice);
  apply();
}

function current(): Scheme {
  const choice = schemeChoice();
  if (choice !== 'system') return choice;
  return system().matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset.mantineColorScheme = current();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const media = system();
  media.addEventListener('change', apply);
  return () => {
    listeners.delete(listener);
    media.removeEventListener('change', apply);
  };
}

/** The scheme in effect, live. */
export function useScheme(): Scheme {
  return useSyncExternalStore(subscribe, current);
}

/** Follows the system from the start, also before anything asks for the scheme. */
export function watchScheme(): void {
  system().addEventListener('change', apply);
}
