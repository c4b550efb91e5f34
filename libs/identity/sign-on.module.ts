import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { IdentityProviderResolver, SeenAssertionResolver, SignOnResolver } from './graphql/sign-on.resolver.js';
import { KeyRotationResolver } from './graphql/key-rotation.resolver.js';
import { SignOnChangesResolver, SignOnDecisionsResolver } from './graphql/sign-on-changes.resolver.js';
import { SignOnHealthResolver } from './graphql/sign-on-health.resolver.js';
import { AddIdentityProviderUseCase } from './providers/add-identity-provider.use-case.js';
import { ChangeIdentityProviderUseCase } from './providers/change-identity-provider.use-case.js';
import { ConfirmIdentityProviderUseCase } from './providers/confirm-identity-provider.use-case.js';
import { ConfiguredProvider } from './providers/configured-provider.js';
import { IdentityProviders } from './providers/identity-providers.js';
import { MetadataReader } from './providers/metadata-input.js';
import { RefreshProviderMetadataUseCase } from './providers/refresh-provider-metadata.use-case.js';
import { RemoveIdentityProviderUseCase } from './providers/remove-identity-provider.use-case.js';
import { ReplaceProviderMetadataUseCase } from './providers/replace-provider-metadata.use-case.js';
import { SignOnReader } from './providers/sign-on.reader.js';
import { SwitchIdentityProviderUseCase } from './providers/switch-identity-provider.use-case.js';
import { RotateKeys } from './saml/rotate-keys.use-case.js';
import { SamlMessenger } from './saml/saml-messenger.js';
import { SamlServiceProvider } from './saml/saml-service-provider.js';
import { ServiceProviderAddresses } from './saml/service-provider-addresses.js';
import { ServiceProviderKeys } from './saml/service-provider-keys.js';
import { SessionEndings } from './session-endings.js';

/** Identity providers: what is known of them, how they are spoken with, and how administrators change them. */
@Module({
  imports: [PeopleModule],
  providers: [
    SecretBox,
    ConfiguredProvider,
    IdentityProviders,
    ServiceProviderAddresses,
    ServiceProviderKeys,
    SamlMessenger,
    SamlServiceProvider,
    SessionEndings,
    MetadataReader,
    SignOnReader,
    AddIdentityProviderUseCase,
    ChangeIdentityProviderUseCase,
    ReplaceProviderMetadataUseCase,
    RefreshProviderMetadataUseCase,
    SwitchIdentityProviderUseCase,
    RemoveIdentityProviderUseCase,
    RotateKeys,
    ConfirmIdentityProviderUseCase,
    SignOnResolver,
    KeyRotationResolver,
    SignOnHealthResolver,
    IdentityProviderResolver,
    SeenAssertionResolver,
    SignOnChangesResolver,
    SignOnDecisionsResolver,
  ],
  exports: [IdentityProviders, SamlMessenger, SamlServiceProvider, SessionEndings],
})
export class SignOnModule {}
