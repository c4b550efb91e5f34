/**
 * Stable names for why a sign-in is refused or metadata cannot be used, for those who may know: what the log holds in
 * English words, of which some are @node-saml's, clients say in their own language by these. The first that fits counts.
 */
const SIGN_IN: readonly (readonly [SignInReason, RegExp])[] = [
  ['LEFT', /has left$/],
  ['AWAITS_OWNER', /more rights than whoever changed/],
  ['UNKNOWN_PERSON', /^no active person/],
  ['AMBIGUOUS', /belong to different people$/],
  ['OTHER_NAME_ID', /linked to another name id/],
  ['TAKEN', /(was taken at the same moment|belongs to somebody else, or to somebody who left|was erased)$/],
  ['NO_KEY', /^nobody can be made without/],
  ['DOMAIN', /of no domain that this provider/],
  ['SWITCHED_OFF', /provider is switched off/],
  ['STALE_SIGN_IN', /did not ask again who it is/],
  ['LINK', /sign-in link/],
  ['REUSED', /(was used before|came before)$/],
  ['OTHER_BROWSER', /^(another browser asked|the ticket is)/],
  ['ALGORITHM', /is refused|must use one hash|signed with a refused algorithm/],
  ['ENCRYPTION', /encrypt/i],
  ['SIGNATURE', /sign(ed|ature)/i],
  ['STATUS', /status is not success|NoPassive/],
  ['AUDIENCE', /audience/i],
  ['ADDRESS', /the (destination|recipient) is/],
  ['ISSUER', /issuer/i],
  ['REQUEST', /InResponseTo|answer different requests|no request|no logout of ours/],
  ['TIME', /expired|not (valid )?yet|too old|is over$|no valid subject|not a time|NotOnOrAfter/i],
  ['FORMAT', /XML|SAML|document|twice|where it belongs|assertions?\b|name id|names nobody|there is no response|message|element|confirmation|the query/],
];

const METADATA: readonly (readonly [MetadataReason, RegExp])[] = [
  ['UNREACHABLE', /cannot be reached|does not answer/],
  ['STATUS', /answers with status/],
  ['TOO_LARGE', /too large/],
  ['OTHER_PROVIDER', /another provider/],
  ['NOT_ONE', /describes \d+ identity providers/],
  ['ENDED', /past its validUntil/],
  ['CERTIFICATE', /no signing certificate/],
  ['INCOMPLETE', /no entityID|no sign-on/],
  ['ADDRESS', /begin with https/],
  ['NOT_XML', /XML/],
];

export const SIGN_IN_REASONS = [
  'LEFT', 'AWAITS_OWNER', 'UNKNOWN_PERSON', 'AMBIGUOUS', 'OTHER_NAME_ID', 'TAKEN', 'NO_KEY', 'DOMAIN', 'SWITCHED_OFF', 'STALE_SIGN_IN', 'LINK', 'REUSED', 'OTHER_BROWSER',
  'ALGORITHM', 'ENCRYPTION', 'SIGNATURE', 'STATUS', 'AUDIENCE', 'ADDRESS', 'ISSUER', 'REQUEST', 'TIME', 'FORMAT', 'OTHER',
] as const;
export const METADATA_REASONS = ['UNREACHABLE', 'STATUS', 'TOO_LARGE', 'OTHER_PROVIDER', 'NOT_ONE', 'ENDED', 'CERTIFICATE', 'INCOMPLETE', 'ADDRESS', 'NOT_XML', 'OTHER'] as const;

export type SignInReason = (typeof SIGN_IN_REASONS)[number];
export type MetadataReason = (typeof METADATA_REASONS)[number];

export function signInReason(said: string): SignInReason {
  return SIGN_IN.find(([, words]) => words.test(said))?.[0] ?? 'OTHER';
}

export function metadataReason(said: string): MetadataReason {
  return METADATA.find(([, words]) => words.test(said))?.[0] ?? 'OTHER';
}
