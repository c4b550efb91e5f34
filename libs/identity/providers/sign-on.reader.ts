import { X509Certificate } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { notFound } from '../../platform/errors/app-error.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import { claimsOf } from '../saml/claims.js';
import { ServiceProviderAddresses } from '../saml/service-provider-addresses.js';
import { OLD_KEYS_DAYS } from '../saml/rotate-keys.use-case.js';
import { pemBody } from '../saml/self-signed-key.js';
import type { KeyPhase } from '../saml/service-provider-key.repository.js';
import { type KeyPair, ServiceProviderKeys } from '../saml/service-provider-keys.js';
import type { AssertionSeen } from './assertion-seen.js';
import { ConfiguredProvider } from './configured-provider.js';
import { listProviders, type ProviderRow } from './identity-provider.repository.js';
import { knownProvider, rulesOf } from './known-provider.js';
import { awaitsOwner, versionOf } from './provider-trust.js';
import type { AssertionView, CertificateView, ProviderView, ProviderWarning } from './provider.view.js';
import { metadataReason, signInReason } from '../refusal-reason.js';
import { MAPPED_FIELDS, type SignInRules } from './sign-in-rules.js';
import { EXPIRES_SOON_MS } from './watch-certificates.js';

const DAY_MS = 86_400_000;

/** Our side of sign-on, as it is copied into a provider's settings. */
export interface ServiceProviderView {
  entityId: string;
  acsUrl: string;
  sloUrl: string;
  /** PEM. */
  signingCertificate: string;
  encryptionCertificate: string;
  keys: KeyPairView[];
  allowsIdpInitiated: boolean;
}

/** A pair of our own keys: which it is, since when, and its certificates. */
export interface KeyPairView {
  phase: KeyPhase;
  since: Date;
  /** When an old pair is forgotten. */
  until: Date | null;
  signing: CertificateView;
  encryption: CertificateView;
  signingCertificate: string;
  encryptionCertificate: string;
}

/** Reads sign-on for administrators; the caller has checked that they may. */
@Injectable()
export class SignOnReader {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
    private readonly configured: ConfiguredProvider,
    private readonly addresses: ServiceProviderAddresses,
    private readonly keys: ServiceProviderKeys,
  ) {}

  async serviceProvider(): Promise<ServiceProviderView> {
    const keys = (await this.keys.pairs()).map(keyPairView);
    const { signingCertificate, encryptionCertificate } = keys[0]!;
    const { entityId, acsUrl, sloUrl } = this.addresses;
    return { entityId, acsUrl, sloUrl, signingCertificate, encryptionCertificate, keys, allowsIdpInitiated: this.configuration.get('SAML_ALLOW_IDP_INITIATED') };
  }

  /** Every provider, the oldest first. */
  async providers(): Promise<ProviderView[]> {
    return (await listProviders(this.database)).map((row) => this.view(row));
  }

  /** @throws NOT_FOUND */
  async provider(uuid: string): Promise<ProviderView> {
    const found = (await this.providers()).find((provider) => provider.uuid === uuid);
    if (!found) throw notFound();
    return found;
  }

  private view(row: ProviderRow): ProviderView {
    const known = knownProvider(row);
    const rules = rulesOf(row);
    const certificates = (known?.certificates ?? []).map(certificateView);
    const { id: uuid, metadata: _metadata, source: _source, rules: _rules, createdAt: _createdAt, metadataRights: _metadataRights, rulesRights: _rulesRights, ...shown } = row;
    return {
      ...shown,
      uuid,
      id: toGlobalId('IdentityProvider', uuid),
      version: versionOf(row),
      isConfigured: this.configured.is(row),
      signOn: known?.signOn ?? null,
      logout: known?.logout ?? null,
      certificates,
      warnings: this.warnings(row, certificates),
      failureReason: row.failure === null ? null : metadataReason(row.failure),
      rules,
      lastAssertion: row.lastAssertion && assertionView(row.lastAssertion, rules),
      lastTest: row.lastTest && assertionView(row.lastTest, rules),
    };
  }

  private warnings(row: ProviderRow, certificates: CertificateView[]): ProviderWarning[] {
    const now = Date.now();
    const ends = certificates.map(({ validTo }) => validTo.getTime());
    return [
      ...(ends.some((end) => end <= now) ? (['CERTIFICATE_EXPIRED'] as const) : []),
      ...(ends.some((end) => end > now && end <= now + EXPIRES_SOON_MS) ? (['CERTIFICATE_EXPIRES'] as const) : []),
      ...(awaitsOwner(row) ? (['AWAITS_OWNER'] as const) : []),
      ...(row.failure ? (['METADATA_FAILED'] as const) : []),
      ...(row.source === 'configuration' && !this.configured.is(row) ? (['NO_LONGER_CONFIGURED'] as const) : []),
    ];
  }
}

function keyPairView({ phase, since, signing, encryption }: KeyPair): KeyPairView {
  return {
    phase,
    since,
    until: phase === 'old' ? new Date(since.getTime() + OLD_KEYS_DAYS * DAY_MS) : null,
    signing: certificateView(pemBody(signing)),
    encryption: certificateView(pemBody(encryption)),
    signingCertificate: signing,
    encryptionCertificate: encryption,
  };
}

function certificateView(base64: string): CertificateView {
  const certificate = new X509Certificate(Buffer.from(base64, 'base64'));
  return { fingerprint: certificate.fingerprint256, subject: certificate.subject.split('\n').join(', '), validFrom: new Date(certificate.validFrom), validTo: new Date(certificate.validTo) };
}

function assertionView(seen: AssertionSeen, rules: SignInRules): AssertionView {
  const { nameId } = seen;
  const claims = nameId === null ? null : claimsOf({ ...seen, nameId }, rules.attributes);
  return {
    at: new Date(seen.at),
    nameId,
    nameIdFormat: seen.nameIdFormat,
    attributes: Object.entries(seen.attributes).map(([name, values]) => ({ name, values })),
    reads: MAPPED_FIELDS.flatMap((field) => (claims?.fields[field] ? [{ field, value: claims.fields[field], readFrom: claims.readFrom[field]! }] : [])),
    personUuid: seen.personId,
    wouldCreate: seen.wouldCreate,
    refusal: seen.refusal,
    refusalReason: seen.refusal === null ? null : signInReason(seen.refusal),
  };
}
