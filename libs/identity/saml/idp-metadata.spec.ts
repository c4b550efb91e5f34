import { describe, expect, it } from '@jest/globals';
import { parseIdpMetadata } from './idp-metadata.js';
import { newSigningKey, pemBody } from './self-signed-key.js';

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
const POST = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
const [OLD, NEW, BOTH] = (await Promise.all(['old', 'new', 'both'].map((name) => newSigningKey(name)))).map(({ certificate }) => pemBody(certificate)) as [string, string, string];
const key = (body: string, use = ' use="signing"') => `<KeyDescriptor${use}><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>\n  ${body}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`;
const service = (name: string, binding: string, url: string) => `<${name} Binding="${binding}" Location="${url}"/>`;
const entity = (id: string, inside: string) =>
  `<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${id}"><IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">${inside}</IDPSSODescriptor></EntityDescriptor>`;
const signOn = service('SingleSignOnService', REDIRECT, 'https://idp.example/sso');

describe("an identity provider's metadata", () => {
  it('tells name, endpoints and every signing certificate', () => {
    const xml = entity('https://idp.example', key(OLD) + key(NEW) + key(OLD) + key('RU5D', ' use="encryption"') + key(BOTH, '') + signOn + service('SingleLogoutService', POST, 'https://idp.example/slo'));
    expect(parseIdpMetadata(`<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${xml}`)).toEqual({
      entityId: 'https://idp.example',
      signOn: { binding: 'redirect', url: 'https://idp.example/sso' },
      logout: { binding: 'post', url: 'https://idp.example/slo', responseUrl: 'https://idp.example/slo' },
      certificates: [OLD, NEW, BOTH],
    });
  });

  it('is sent to by redirect where both ways are offered, by POST where only that is', () => {
    const post = service('SingleSignOnService', POST, 'https://idp.example/post');
    expect(parseIdpMetadata(entity('x', key(OLD) + post + signOn)).signOn.binding).toBe('redirect');
    expect(parseIdpMetadata(entity('x', key(OLD) + post)).signOn).toMatchObject({ binding: 'post', url: 'https://idp.example/post' });
  });

  it('may name another address for answers to a logout', () => {
    const logout = service('SingleLogoutService', REDIRECT, 'https://idp.example/slo').replace('/>', ' ResponseLocation="https://idp.example/slo/done"/>');
    expect(parseIdpMetadata(entity('x', key(OLD) + signOn + logout)).logout).toEqual({ binding: 'redirect', url: 'https://idp.example/slo', responseUrl: 'https://idp.example/slo/done' });
  });

  it('is refused once it is past its validUntil, while a copy from before stays good', () => {
    const ended = entity('x', key(OLD) + signOn).replace('entityID', 'validUntil="2026-01-01T00:00:00Z" entityID');
    expect(parseIdpMetadata(ended).entityId).toBe('x');
    expect(() => parseIdpMetadata(ended, new Date('2026-01-02T00:00:00Z'))).toThrow(/validUntil/);
    expect(parseIdpMetadata(ended, new Date('2025-12-31T00:00:00Z')).entityId).toBe('x');
  });

  it('is found among service providers', () => {
    const other = '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="sp"><SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"/></EntityDescriptor>';
    expect(parseIdpMetadata(`<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${other}${entity('idp', key(OLD) + signOn)}</EntitiesDescriptor>`).entityId).toBe('idp');
  });

  it.each<[string, string, RegExp]>([
    ['of two providers', `<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata">${entity('a', key(OLD) + signOn)}${entity('b', key(OLD) + signOn)}</EntitiesDescriptor>`, /2 identity providers/],
    ['without a certificate', entity('x', signOn), /no signing certificate/],
    ['whose certificate is none', entity('x', key('QQ==') + signOn), /no signing certificate/],
    ['with an encryption certificate alone', entity('x', key(OLD, ' use="encryption"') + signOn), /no signing certificate/],
    ['without sign-on', entity('x', key(OLD)), /no sign-on/],
    ['whose sign-on is no web address', entity('x', key(OLD) + service('SingleSignOnService', REDIRECT, 'javascript:alert(1)')), /no sign-on/],
    ['without a name', entity('', key(OLD) + signOn), /entityID/],
    ['with a document type', `<!DOCTYPE x>${entity('x', key(OLD) + signOn)}`, /document type/],
    ['that is a web page', '<html><body>Not found</body></html>', /0 identity providers/],
    ['that is no XML', 'Not found', /XML/],
  ])('%s is refused with a reason', (_what, xml, reason) => {
    expect(() => parseIdpMetadata(xml)).toThrow(reason);
  });
});
