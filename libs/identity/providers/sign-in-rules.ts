/** What a person may be found by when the provider names them for the first time. */
export type MatchRule = 'email' | 'employee_number';

/** The fields of a person that an assertion may fill. */
export const MAPPED_FIELDS = ['email', 'employeeNumber', 'displayName', 'givenName', 'familyName', 'title', 'department', 'location', 'phone'] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** What the administrators decided about a provider. */
export interface SignInRules {
  /** Empty: only who is linked already, or newly made. */
  matchBy: MatchRule[];
  /** Whether people whom nobody knows yet are made when they sign in. */
  createsPeople: boolean;
  /** The mail domains this provider may speak for, in lower case; empty: all. */
  mailDomains: string[];
  /** The attribute that fills a field; a field without one is read from the usual names. */
  attributes: Partial<Record<MappedField, string>>;
  /** Whether the whole response must be signed, beyond the assertion. */
  wantsSignedResponse: boolean;
}

/** Of a provider that the server's configuration brings. */
export const CONFIGURED_RULES: SignInRules = { matchBy: ['email', 'employee_number'], createsPeople: false, mailDomains: [], attributes: {}, wantsSignedResponse: false };

/** Of a provider that an administrator adds: it finds nobody before somebody decides whom it may speak for. */
export const ADDED_RULES: SignInRules = { ...CONFIGURED_RULES, matchBy: [] };
