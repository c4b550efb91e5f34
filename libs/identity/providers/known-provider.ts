import type { IdentityProvider, IdentityProviderMetadata } from '../saml/identity-provider.js';
import { parseIdpMetadata } from '../saml/idp-metadata.js';
import type { ProviderRow } from './identity-provider.repository.js';
import { ADDED_RULES, CONFIGURED_RULES, type SignInRules } from './sign-in-rules.js';

/** Parsed copies by their text: the same few are read at every sign-in. */
const parsed = new Map<string, IdentityProviderMetadata>();
const MOST_COPIES = 100;

/** A stored provider with its metadata parsed; null when no copy of it was ever read. */
export function knownProvider(row: ProviderRow): IdentityProvider | null {
  if (!row.metadata) return null;
  return { ...parse(row.metadata), id: row.id, name: row.name, isEnabled: row.isEnabled, rules: rulesOf(row), metadataRights: row.metadataRights, rulesRights: row.rulesRights };
}

/** The rules of a provider: what was decided, and the defaults for the rest. */
export function rulesOf(row: Pick<ProviderRow, 'source' | 'rules'>): SignInRules {
  return { ...(row.source === 'configuration' ? CONFIGURED_RULES : ADDED_RULES), ...row.rules };
}

function parse(xml: string): IdentityProviderMetadata {
  const known = parsed.get(xml);
  if (known) return known;
  if (parsed.size >= MOST_COPIES) parsed.clear();
  const metadata = parseIdpMetadata(xml);
  parsed.set(xml, metadata);
  return metadata;
}
