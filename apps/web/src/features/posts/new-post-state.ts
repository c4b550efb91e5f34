export interface NewPostRequest {
  groupId?: string;
}

let request: NewPostRequest | null = null;
let inPlace: (() => void) | null = null;
const listeners = new Set<() => void>();

/** Opens the composer: the one on the page if it has one and there is room, else in a dialog. */
export function openNewPost(next: NewPostRequest = {}): void {
  if (inPlace && matchMedia('(min-width: 768px)').matches) {
    inPlace();
    return;
  }
  set(next);
}

export function closeNewPost(): void {
  set(null);
}

export function newPostRequest(): NewPostRequest | null {
  return request;
}

export function subscribeNewPost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A page offers its own composer for the Write button; gives back the way to withdraw it. */
export function offerInPlace(open: () => void): () => void {
  inPlace = open;
  return () => {
    if (inPlace === open) inPlace = null;
  };
}

function set(next: NewPostRequest | null): void {
  request = next;
  listeners.forEach((listener) => listener());
}
