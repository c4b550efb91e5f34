import { withTexts } from '../i18n/i18n';

/** Downloads what only somebody may who has just proved who they are: asks them first, if need be. */
export async function downloadConfirmed(address: string): Promise<void> {
  const { whoIsSignedIn } = await import('./who-is-signed-in');
  if ((await whoIsSignedIn()) !== 'confirmed') {
    const { askWhoItIs } = await withTexts(['admin'], import('./ask-who-it-is'));
    if (!(await askWhoItIs())) return;
  }
  location.assign(address);
}
