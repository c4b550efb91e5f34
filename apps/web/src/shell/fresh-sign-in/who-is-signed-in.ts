import { ViewerDocument } from '../../generated/graphql';
import { client } from '../api/client';

/** Whether this page's person has just proved who they are, or another has signed in in this browser meanwhile. */
export async function whoIsSignedIn(): Promise<'confirmed' | 'not confirmed' | 'somebody else'> {
  const response = await fetch('/auth/session', { credentials: 'same-origin' }).catch(() => null);
  if (!response?.ok) return 'not confirmed';
  const { person, confirmedUntil } = (await response.json()) as { person: { id: string }; confirmedUntil: string | null };
  if (person.id !== client.readQuery({ query: ViewerDocument })?.viewer.id) return 'somebody else';
  return confirmedUntil !== null && new Date(confirmedUntil) > new Date() ? 'confirmed' : 'not confirmed';
}
