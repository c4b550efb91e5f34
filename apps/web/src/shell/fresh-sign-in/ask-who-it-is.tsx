import { createRoot } from 'react-dom/client';
import { FreshSignInDialog } from './fresh-sign-in-dialog';

let asking: Promise<boolean> | null = null;

/**
 * Asks the person to prove who they are, in a window of its own: this page stays as it is, with all that was typed.
 *
 * @returns whether they did; however many acts wait for it, they are asked once
 */
export function askWhoItIs(): Promise<boolean> {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

function ask(): Promise<boolean> {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  return new Promise<boolean>((resolve) => root.render(<FreshSignInDialog onDone={resolve} />)).finally(() => {
    root.unmount();
    place.remove();
  });
}
