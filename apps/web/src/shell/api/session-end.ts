type Listener = () => void;
const listeners = new Set<Listener>();
let ended = false;

/** Called once when the server no longer knows this session. */
export function onSessionEnd(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the app that the session is gone; later calls do nothing. */
export function endSession(): void {
  if (ended) return;
  ended = true;
  listeners.forEach((listener) => listener());
}

/** Where to sign in, so that one comes back to the page one was on. */
export function signInAddress(returnTo = location.pathname + location.search + location.hash): string {
  return `/auth/saml/login?returnTo=${encodeURIComponent(returnTo)}`;
}
