import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MAPPED_FIELDS, type MappedField, type MatchRule } from '../providers/sign-in-rules.js';
import { METADATA_REASONS, type MetadataReason, SIGN_IN_REASONS, type SignInReason } from '../refusal-reason.js';
import type { KeyPhase } from '../saml/service-provider-key.repository.js';
import type { ProviderWarning } from '../providers/provider.view.js';

export const MatchRuleEnum = { EMAIL: 'email', EMPLOYEE_NUMBER: 'employee_number' } as const satisfies Record<string, MatchRule>;
export const MappedFieldEnum = Object.fromEntries(MAPPED_FIELDS.map((field) => [field.replace(/[A-Z]/g, '_$&').toUpperCase(), field])) as Record<string, MappedField>;
export const ProviderWarningEnum = {
  CERTIFICATE_EXPIRES: 'CERTIFICATE_EXPIRES',
  CERTIFICATE_EXPIRED: 'CERTIFICATE_EXPIRED',
  METADATA_FAILED: 'METADATA_FAILED',
  AWAITS_OWNER: 'AWAITS_OWNER',
  NO_LONGER_CONFIGURED: 'NO_LONGER_CONFIGURED',
} as const satisfies Record<ProviderWarning, ProviderWarning>;
export const KeyPhaseEnum = { NEXT: 'next', CURRENT: 'current', OLD: 'old' } as const satisfies Record<string, KeyPhase>;
export const SignInReasonEnum = Object.fromEntries(SIGN_IN_REASONS.map((reason) => [reason, reason])) as Record<SignInReason, SignInReason>;
export const MetadataReasonEnum = Object.fromEntries(METADATA_REASONS.map((reason) => [reason, reason])) as Record<MetadataReason, MetadataReason>;
export const SamlBindingEnum = { REDIRECT: 'redirect', POST: 'post' } as const;

registerEnumType(MatchRuleEnum, { name: 'MatchRule' });
registerEnumType(MappedFieldEnum, { name: 'MappedField' });
registerEnumType(ProviderWarningEnum, {
  name: 'ProviderWarning',
  valuesMap: { AWAITS_OWNER: { description: 'People with more rights than whoever changed it cannot sign in here until an owner confirms it.' } },
});
registerEnumType(SignInReasonEnum, { name: 'SignInRefusalReason' });
registerEnumType(MetadataReasonEnum, { name: 'MetadataFailureReason' });
registerEnumType(SamlBindingEnum, { name: 'SamlBinding' });
registerEnumType(KeyPhaseEnum, {
  name: 'KeyPhase',
  valuesMap: { NEXT: { description: 'Published beside the current one.' }, CURRENT: { description: 'In use.' }, OLD: { description: 'Opens what was encrypted for it, and nothing else.' } },
});

@ObjectType('ProviderCertificate')
export class ProviderCertificateType {
  @Field(() => String, { description: 'SHA-256.' })
  fingerprint: string;

  @Field(() => String)
  subject: string;

  @Field(() => Date)
  validFrom: Date;

  @Field(() => Date)
  validTo: Date;
}

@ObjectType('ServiceProviderKeyPair', { description: 'A signing and an encryption key of ours.' })
export class ServiceProviderKeyPairType {
  @Field(() => KeyPhaseEnum)
  phase: KeyPhase;

  @Field(() => Date)
  since: Date;

  @Field(() => Date, { nullable: true, description: 'When an old pair is forgotten.' })
  until: Date | null;

  @Field(() => ProviderCertificateType)
  signing: ProviderCertificateType;

  @Field(() => ProviderCertificateType)
  encryption: ProviderCertificateType;

  @Field(() => String, { description: 'PEM.' })
  signingCertificate: string;

  @Field(() => String, { description: 'PEM.' })
  encryptionCertificate: string;
}

@ObjectType('ServiceProvider', { description: 'Our side of sign-on, to be copied into the identity provider. Its metadata is at the entity id.' })
export class ServiceProviderType {
  @Field(() => String)
  entityId: string;

  @Field(() => String)
  acsUrl: string;

  @Field(() => String)
  sloUrl: string;

  @Field(() => String, { description: 'PEM.' })
  signingCertificate: string;

  @Field(() => String, { description: 'PEM.' })
  encryptionCertificate: string;

  @Field(() => [ServiceProviderKeyPairType], { description: 'The pair in use first.' })
  keys: ServiceProviderKeyPairType[];

  @Field(() => Boolean)
  allowsIdpInitiated: boolean;
}

@ObjectType('SamlEndpoint')
export class SamlEndpointType {
  @Field(() => SamlBindingEnum)
  binding: 'redirect' | 'post';

  @Field(() => String)
  url: string;
}

@ObjectType('MetadataChange', { description: 'What a newer copy of the metadata changed. Certificates are named by fingerprint.' })
export class MetadataChangeType {
  @Field(() => [String])
  certificatesAdded: string[];

  @Field(() => [String])
  certificatesRemoved: string[];

  @Field(() => Boolean)
  signOnMoved: boolean;

  @Field(() => Boolean)
  logoutMoved: boolean;
}

@ObjectType('AttributeMapping')
export class AttributeMappingType {
  @Field(() => MappedFieldEnum)
  field: MappedField;

  @Field(() => String)
  attribute: string;
}

@ObjectType('SignInRules')
export class SignInRulesType {
  @Field(() => [MatchRuleEnum], { description: 'By what a person may be found the first time. Later the name id alone counts.' })
  matchBy: MatchRule[];

  @Field(() => Boolean)
  createsPeople: boolean;

  @Field(() => [String], { description: 'The mail domains the provider may speak for; empty: all.' })
  mailDomains: string[];

  @Field(() => [AttributeMappingType], { description: 'A field without one is read from the usual attributes.' })
  attributes: AttributeMappingType[];

  @Field(() => Boolean)
  wantsSignedResponse: boolean;
}

@ObjectType('SeenAttribute')
export class SeenAttributeType {
  @Field(() => String)
  name: string;

  @Field(() => [String])
  values: string[];
}

@ObjectType('ReadField')
export class ReadFieldType {
  @Field(() => MappedFieldEnum)
  field: MappedField;

  @Field(() => String)
  value: string;

  @Field(() => String, { description: 'The attribute, or NameID.' })
  readFrom: string;
}

@ObjectType('SeenAssertion', { description: 'What an assertion said, read by the rules as they are now.' })
export class SeenAssertionType {
  @Field(() => Date)
  at: Date;

  @Field(() => String, { nullable: true })
  nameId: string | null;

  @Field(() => String, { nullable: true })
  nameIdFormat: string | null;

  @Field(() => [SeenAttributeType])
  attributes: SeenAttributeType[];

  @Field(() => [ReadFieldType])
  reads: ReadFieldType[];

  @Field(() => Boolean)
  wouldCreate: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was refused, for tests, in the words of the log.' })
  refusal: string | null;

  @Field(() => SignInReasonEnum, { nullable: true, description: 'The same, to be said in any language.' })
  refusalReason: SignInReason | null;
}

@ObjectType('IdentityProvider')
export class IdentityProviderType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  entityId: string;

  @Field(() => String, { description: 'Changes with its metadata and its rules: say it with confirmIdentityProvider.' })
  version: string;

  @Field(() => Boolean)
  isEnabled: boolean;

  @Field(() => Boolean, { description: "Whether the server's configuration names it." })
  isConfigured: boolean;

  @Field(() => String, { nullable: true, description: 'Where its metadata is read again: an address, or a file of the server. Null when it was given as text.' })
  metadataSource: string | null;

  @Field(() => SamlEndpointType, { nullable: true })
  signOn: SamlEndpointType | null;

  @Field(() => SamlEndpointType, { nullable: true })
  logout: SamlEndpointType | null;

  @Field(() => [ProviderCertificateType], { description: 'All of them count.' })
  certificates: ProviderCertificateType[];

  @Field(() => [ProviderWarningEnum])
  warnings: ProviderWarning[];

  @Field(() => Date, { nullable: true })
  refreshedAt: Date | null;

  @Field(() => Date, { nullable: true })
  checkedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why its metadata could not be read the last time; the last good copy stays in use.' })
  failure: string | null;

  @Field(() => MetadataReasonEnum, { nullable: true, description: 'The same, to be said in any language.' })
  failureReason: MetadataReason | null;

  @Field(() => Date, { nullable: true })
  changedAt: Date | null;

  @Field(() => Date, { nullable: true })
  lastSignInAt: Date | null;

  @Field(() => SeenAssertionType, { nullable: true })
  lastAssertion: SeenAssertionType | null;

  @Field(() => SeenAssertionType, { nullable: true })
  lastTest: SeenAssertionType | null;
}

@ObjectType('SignOn')
export class SignOnType {
  @Field(() => ServiceProviderType)
  serviceProvider: ServiceProviderType;

  @Field(() => [IdentityProviderType])
  providers: IdentityProviderType[];
}
