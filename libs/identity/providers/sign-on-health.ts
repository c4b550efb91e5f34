import { X509Certificate } from 'node:crypto';
import type { KeyPair } from '../saml/service-provider-keys.js';
import type { ProviderRow } from './identity-provider.repository.js';
import { knownProvider } from './known-provider.js';
import { EXPIRES_SOON_MS } from './watch-certificates.js';

/**
 * One thing that sign-on depends on. soon: it ends within a month; over: it has ended, or there is none; stale: its
 * metadata could not be read the last time.
 */
export interface SignOnFact {
  kind: 'provider' | 'own keys';
  /** The provider's. */
  name: string | null;
  state: 'fine' | 'soon' | 'over' | 'stale';
  endsAt: Date | null;
}

/**
 * What will keep people from signing in one day, if nobody looks. While certificates change, the one that lasts longest
 * counts: a provider may go on listing the one before.
 */
export function signOnFacts(providers: readonly ProviderRow[], keys: readonly KeyPair[], now = new Date()): SignOnFact[] {
  const current = keys.find(({ phase }) => phase === 'current');
  return [
    ...providers.filter(({ isEnabled }) => isEnabled).map((row): SignOnFact => {
      const endsAt = latest((knownProvider(row)?.certificates ?? []).map((base64) => endOf(Buffer.from(base64, 'base64'))));
      const state = stateOf(endsAt, now);
      return { kind: 'provider', name: row.name || row.entityId, state: state === 'fine' && row.failure ? 'stale' : state, endsAt };
    }),
    ...(current ? [{ kind: 'own keys', name: null, ...ownEnd(current, now) } as const] : []),
  ];
}

function ownEnd({ signing, encryption }: KeyPair, now: Date): Pick<SignOnFact, 'state' | 'endsAt'> {
  const endsAt = [signing, encryption].map(endOf).sort((a, b) => a.getTime() - b.getTime())[0]!;
  return { endsAt, state: stateOf(endsAt, now) };
}

function stateOf(endsAt: Date | null, now: Date): 'fine' | 'soon' | 'over' {
  if (!endsAt || endsAt <= now) return 'over';
  return endsAt.getTime() <= now.getTime() + EXPIRES_SOON_MS ? 'soon' : 'fine';
}

function endOf(certificate: string | Buffer): Date {
  return new Date(new X509Certificate(certificate).validTo);
}

function latest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((last, date) => (last && last > date ? last : date), null);
}
