import { useEffect, useRef } from 'react';
import { onReconnect } from '../../shell/api/live';

const listeners = new Set<() => void>();

/** The viewer is told something: who shows what may have changed with it looks again. */
export function told(): void {
  listeners.forEach((listener) => listener());
}

/** Looks again when the viewer is told something, and after the socket was cut, when that was not heard. */
export function useWhenTold(look: () => Promise<unknown>): void {
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    const listener = () => void latest.current().catch(() => undefined);
    const stop = onReconnect(listener);
    listeners.add(listener);
    return () => {
      stop();
      listeners.delete(listener);
    };
  }, []);
}
