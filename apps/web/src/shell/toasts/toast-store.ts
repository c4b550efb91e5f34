export interface Toast {
  message: string;
  action?: { label: string; run: () => void };
  /** Called when the toast leaves without its action having been taken. */
  onGone?: () => void;
}

export interface ShownToast extends Toast {
  id: number;
}

let shown: ShownToast | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

/** Shows a toast; one at a time, a new one takes the place of the old. Gives back a way to close it. */
export function toast(next: Toast): () => void {
  leave(shown);
  shown = { ...next, id: ++lastId };
  tell();
  const { id } = shown;
  return () => closeToast(id);
}

/** Closes a toast if it is still the one that shows. */
export function closeToast(id: number): void {
  if (shown?.id !== id) return;
  const gone = shown;
  shown = null;
  leave(gone);
  tell();
}

/** Takes the action of the toast that shows; true if there was one. */
export function takeToastAction(): boolean {
  const action = shown?.action;
  if (!shown || !action) return false;
  shown = null;
  tell();
  action.run();
  return true;
}

export function currentToast(): ShownToast | null {
  return shown;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function leave(gone: ShownToast | null): void {
  gone?.onGone?.();
}

function tell(): void {
  listeners.forEach((listener) => listener());
}
