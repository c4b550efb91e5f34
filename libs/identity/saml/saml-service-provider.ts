import { Injectable } from '@nestjs/common';
import { SAML, ValidateInResponseTo, type SamlConfig } from '@node-saml/passport-saml';
import { Configuration } from '../../platform/config/configuration.js';
import { Database } from '../../platform/database/database.js';
import { isEncrypted, openEncryptedResponse, type OpenedResponse } from './encrypted-response.js';
import { ensure } from './ensure.js';
import type { IdentityProvider } from './identity-provider.js';
import { checkLogoutRequest, checkLogoutResponse, signedLogoutXml, type LogoutMessage, type LogoutRequest } from './logout-message.check.js';
import { hasEncryptedId } from './name-id.js';
import { checkAssertion, checkEnvelope, CLOCK_SKEW_MS, type CheckedAssertion, type Expected } from './saml-response.check.js';
import { findWaitingRequest } from './saml.repository.js';
import { ServiceProviderAddresses } from './service-provider-addresses.js';
import { ServiceProviderKeys } from './service-provider-keys.js';
import { SignInRefused } from './sign-in-refused.js';

/** Atrium as SAML service provider: checks what identity providers send. */
@Injectable()
export class SamlServiceProvider {
  constructor(
    private readonly configuration: Configuration,
    private readonly database: Database,
    private readonly addresses: ServiceProviderAddresses,
    private readonly keys: ServiceProviderKeys,
  ) {}

  /**
   * Checks a response in full, but for whether its assertion was used before and whether this browser asked for it.
   *
   * @param xml the form field SAMLResponse, decoded
   * @throws SignInRefused
   */
  async check(provider: IdentityProvider, xml: string): Promise<CheckedAssertion> {
    return refusing(async () => {
      const expected: Expected = { idpEntityId: provider.entityId, acsUrl: this.addresses.acsUrl, now: new Date() };
      const opened = await this.open(provider, xml, expected);
      const { responseSigned } = checkEnvelope(opened.xml, expected);
      ensure(opened.wasSigned || responseSigned || !provider.rules.wantsSignedResponse, 'the response is not signed as a whole');
      const saml = new SAML({ ...this.options(provider), wantAuthnResponseSigned: responseSigned });
      const { profile } = await saml.validatePostResponseAsync({ SAMLResponse: Buffer.from(opened.xml).toString('base64') });
      const signed = profile?.getAssertionXml?.();
      if (!profile || !signed) throw new Error('nothing is signed');
      const assertion = checkAssertion(signed, expected, await this.keysFor(signed));
      // Only the assertion is sure to be signed: what the response says must not differ from it.
      ensure((profile.inResponseTo ?? null) === assertion.inResponseTo, 'response and assertion answer different requests');
      return assertion;
    });
  }

  /** Checks a LogoutRequest in full, but for whether it came before. @throws SignInRefused */
  async checkLogout(provider: IdentityProvider, message: LogoutMessage): Promise<LogoutRequest> {
    return refusing(async () => {
      const xml = signedLogoutXml(message, provider.certificates);
      return checkLogoutRequest(xml, this.expectedLogout(provider), await this.keysFor(xml));
    });
  }

  /** Checks the answer to our own LogoutRequest, but for whether it was sent. @throws SignInRefused */
  async checkLogoutAnswer(provider: IdentityProvider, message: LogoutMessage): Promise<{ inResponseTo: string; succeeded: boolean }> {
    return refusing(() => checkLogoutResponse(signedLogoutXml(message, provider.certificates), this.expectedLogout(provider)));
  }

  private async open(provider: IdentityProvider, xml: string, expected: Expected): Promise<OpenedResponse> {
    if (!isEncrypted(xml)) return { xml, wasSigned: false };
    return openEncryptedResponse(xml, { certificates: provider.certificates, privateKeys: await this.keys.opening(), expected });
  }

  /** Our private keys, where there is something to open. */
  private async keysFor(xml: string): Promise<string[]> {
    return hasEncryptedId(xml) ? this.keys.opening() : [];
  }

  private expectedLogout(provider: IdentityProvider) {
    return { idpEntityId: provider.entityId, sloUrl: this.addresses.sloUrl, now: new Date() };
  }

  private options(provider: IdentityProvider): SamlConfig {
    return {
      issuer: this.addresses.entityId,
      callbackUrl: this.addresses.acsUrl,
      audience: this.addresses.entityId,
      idpIssuer: provider.entityId,
      idpCert: provider.certificates,
      wantAssertionsSigned: true,
      wantAuthnResponseSigned: true,
      acceptedClockSkewMs: CLOCK_SKEW_MS,
      validateInResponseTo: this.configuration.get('SAML_ALLOW_IDP_INITIATED') ? ValidateInResponseTo.ifPresent : ValidateInResponseTo.always,
      cacheProvider: this.waitingRequests(provider.id),
    };
  }

  /** The requests that wait, shared by all processes. They end when their browser comes back, not when a response names them. */
  private waitingRequests(providerId: string): SamlConfig['cacheProvider'] {
    return {
      saveAsync: async () => null,
      getAsync: async (id) => ((await findWaitingRequest(this.database, id, providerId)) ? new Date().toISOString() : null),
      removeAsync: async () => null,
    };
  }
}

async function refusing<T>(check: () => T | Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    throw new SignInRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
