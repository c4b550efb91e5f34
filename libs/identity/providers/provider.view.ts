import type { Endpoint } from '../saml/identity-provider.js';
import type { MetadataReason, SignInReason } from '../refusal-reason.js';
import type { MetadataChange } from './metadata-change.js';
import type { MappedField, SignInRules } from './sign-in-rules.js';

/** What an administrator should look after. */
export type ProviderWarning = 'CERTIFICATE_EXPIRES' | 'CERTIFICATE_EXPIRED' | 'METADATA_FAILED' | 'AWAITS_OWNER' | 'NO_LONGER_CONFIGURED';

export interface CertificateView {
  fingerprint: string;
  subject: string;
  validFrom: Date;
  validTo: Date;
}

/** What an assertion said, read by the rules as they are now. */
export interface AssertionView {
  at: Date;
  nameId: string | null;
  nameIdFormat: string | null;
  attributes: { name: string; values: string[] }[];
  reads: { field: MappedField; value: string; readFrom: string }[];
  personUuid: string | null;
  wouldCreate: boolean;
  refusal: string | null;
  refusalReason: SignInReason | null;
}

/** A provider as administrators see it. */
export interface ProviderView {
  uuid: string;
  /** Global id. */
  id: string;
  name: string;
  entityId: string;
  /** Changes with its metadata and its rules. */
  version: string;
  isEnabled: boolean;
  /** Whether the server's configuration names it. */
  isConfigured: boolean;
  metadataSource: string | null;
  signOn: Endpoint | null;
  logout: Endpoint | null;
  certificates: CertificateView[];
  warnings: ProviderWarning[];
  refreshedAt: Date | null;
  checkedAt: Date | null;
  failure: string | null;
  failureReason: MetadataReason | null;
  changedAt: Date | null;
  change: MetadataChange | null;
  rules: SignInRules;
  lastSignInAt: Date | null;
  lastAssertion: AssertionView | null;
  lastTest: AssertionView | null;
}
