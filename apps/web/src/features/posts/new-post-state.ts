export interface NewPostRequest {
  groupId?: string;
}

let request: NewPostRequest | null = null;
let inPlace: { place: string; open: () => void } | null = null;
const listeners = new Set<() => void>();

/** Opens the composer: the one on the page if it has one and there is room, else in a dialog. */
export function openNewPost(next: NewPostRequest = {}): void {
  if (inPlace && hasRoom()) {
    inPlace.open();
    return;
  }
  set(next);
}

/** Opens the composer that a text was written in. False when that is not on this page and nobody asked for it: then nothing happens. */
export function reopenComposer(place: string, groupId?: string, asked = false): boolean {
  if (inPlace?.place === place && hasRoom()) inPlace.open();
  else if (asked) set({ groupId });
  else return false;
  return true;
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
export function offerInPlace(place: string, open: () => void): () => void {
  const offer = { place, open };
  inPlace = offer;
  return () => {
    if (inPlace === offer) inPlace = null;
  };
}

function hasRoom(): boolean {
  return matchMedia('(min-width: 768px)').matches;
}

function set(next: NewPostRequest | null): void {
  request = next;
  listeners.forEach((listener) => listener());
}
