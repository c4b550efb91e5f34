interface Leaving {
  id: string;
  name: string;
}

let leaving: Leaving | null = null;
const listeners = new Set<() => void>();

/** Opens the question whether to leave a group. */
export function askToLeave(group: Leaving | null): void {
  leaving = group;
  listeners.forEach((listener) => listener());
}

export function leavingGroup(): Leaving | null {
  return leaving;
}

export function subscribeLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
