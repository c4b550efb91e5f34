import type { Configuration } from '../../../libs/platform/config/configuration.js';
import type { Database } from '../../../libs/platform/database/database.js';
import { listProviders } from '../../../libs/identity/providers/identity-provider.repository.js';
import { type SignOnFact, signOnFacts } from '../../../libs/identity/providers/sign-on-health.js';
import { CLOCK_SKEW_MS } from '../../../libs/identity/saml/saml-response.check.js';
import { listServiceProviderKeys } from '../../../libs/identity/saml/service-provider-key.repository.js';
import { pairsIn } from '../../../libs/identity/saml/service-provider-keys.js';
import { SecretBox } from '../../../libs/platform/secrets/secret-box.js';
import type { Finding } from './doctor-finding.js';

/** A minute is what sign-in allows; half of it is worth a look. */
const ODD_CLOCK_MS = CLOCK_SKEW_MS / 2;
const PATIENCE_MS = 3_000;

/** Certificates of providers and our own keys, whether the keys open here, and clocks. */
export async function examineSignOn(configuration: Configuration, database: Database): Promise<Finding[]> {
  const [providers, keys] = [await listProviders(database), await listServiceProviderKeys(database)];
  const addresses = providers.filter(({ isEnabled, source }) => isEnabled && source !== 'text').flatMap(({ metadataSource }) => (metadataSource && /^https?:/.test(metadataSource) ? metadataSource : []));
  return [
    ...signOnFacts(providers, pairsIn(keys)).map(finding),
    ...keys.slice(0, 1).flatMap(({ purpose, privateKey }) => secretKey(() => new SecretBox(configuration).open(`saml ${purpose}`, privateKey))),
    await databaseClock(database),
    ...(await Promise.all(addresses.map(providerClock))).flat(),
  ];
}

function finding({ kind, name, state, endsAt }: SignOnFact): Finding {
  const what = kind === 'provider' ? 'certificate' : 'our SAML keys';
  const who = kind === 'provider' ? `${name}: ` : '';
  const end = endsAt?.toISOString().slice(0, 10);
  const remedy = kind === 'provider' ? 'Ask for its new metadata, or nobody signs in there.' : 'Make new ones under Administration > Sign-in.';
  if (state === 'over') return { state: 'problem', what, says: end ? `${who}ended on ${end}. ${remedy}` : `${who}no metadata was ever read.` };
  if (state === 'soon') return { state: 'warning', what, says: `${who}ends on ${end}. ${remedy}` };
  if (state === 'stale') return { state: 'warning', what, says: `${who}good until ${end}, but the metadata could not be read the last time.` };
  return { state: 'ok', what, says: `${who}good until ${end}.` };
}

function secretKey(open: () => string): Finding[] {
  try {
    open();
    return [{ state: 'ok', what: 'secret key', says: 'opens what the database keeps encrypted.' }];
  } catch (error) {
    return [{ state: 'problem', what: 'secret key', says: (error as Error).message }];
  }
}

async function databaseClock(database: Database): Promise<Finding> {
  const asked = Date.now();
  const [row] = await database.query<{ now: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as now');
  return clock("the database's", (asked + Date.now()) / 2 - row!.now);
}

/** What the Date header of a provider's metadata tells (RFC 9110 section 6.6.1), to the second; nothing when it cannot be asked. */
async function providerClock(address: string): Promise<Finding[]> {
  const asked = Date.now();
  const response = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);
  const date = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(date) ? [] : [clock(`that of ${new URL(address).host}`, (asked + Date.now()) / 2 - (date + 500))];
}

/** @param ahead how far this machine's clock is before the other, in milliseconds */
function clock(whose: string, ahead: number): Finding {
  const seconds = Math.round(Math.abs(ahead) / 1000);
  if (Math.abs(ahead) < ODD_CLOCK_MS) return { state: 'ok', what: 'clock', says: `${seconds} s from ${whose}.` };
  return { state: Math.abs(ahead) < CLOCK_SKEW_MS ? 'warning' : 'problem', what: 'clock', says: `${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} ${whose}; sign-in allows ${CLOCK_SKEW_MS / 1000}. Let NTP set the clocks.` };
}
