import { randomBytes } from 'node:crypto';
import { SignedXml } from 'xml-crypto';
import { escapeXml } from './escape-xml.js';
import { pemBody, type SigningKey } from '../../libs/identity/saml/self-signed-key.js';

/** Everything a response says. Tests bend single values to make it wrong. */
export interface LoginResponse {
  issuer: string;
  acsUrl: string;
  audience: string;
  /** Null: the provider starts. */
  inResponseTo: string | null;
  nameId: string;
  nameIdFormat: string;
  attributes: Record<string, string | null>;
  now: Date;
}

const VALID_MS = 5 * 60_000;
const SKEW_MS = 60_000;
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/**
 * A SAML response (core 3.3.3) with one signed assertion, the whole signed again.
 *
 * @returns the XML
 */
export function signedLoginResponse(response: LoginResponse, key: SigningKey): string {
  return sign(sign(unsignedLoginResponse(response), 'Assertion', key), 'Response', key);
}

/** The response before it is signed. */
export function unsignedLoginResponse(response: LoginResponse): string {
  const { issuer, acsUrl, audience, now } = response;
  const inResponseTo = response.inResponseTo === null ? '' : ` InResponseTo="${escapeXml(response.inResponseTo)}"`;
  const at = (offset: number) => new Date(now.getTime() + offset).toISOString();
  const attributes = Object.entries(response.attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<saml:Attribute Name="${escapeXml(name)}"><saml:AttributeValue>${escapeXml(value!)}</saml:AttributeValue></saml:Attribute>`);
  return (
    `<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="${newXmlId()}" Version="2.0" IssueInstant="${at(0)}" Destination="${escapeXml(acsUrl)}"${inResponseTo}>` +
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>` +
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>` +
    `<saml:Assertion ID="${newXmlId()}" Version="2.0" IssueInstant="${at(0)}"><saml:Issuer>${escapeXml(issuer)}</saml:Issuer>` +
    `<saml:Subject><saml:NameID Format="${escapeXml(response.nameIdFormat)}">${escapeXml(response.nameId)}</saml:NameID>` +
    `<saml:SubjectConfirmation Method="${BEARER}"><saml:SubjectConfirmationData NotOnOrAfter="${at(VALID_MS)}" Recipient="${escapeXml(acsUrl)}"${inResponseTo}/></saml:SubjectConfirmation></saml:Subject>` +
    `<saml:Conditions NotBefore="${at(-SKEW_MS)}" NotOnOrAfter="${at(VALID_MS)}"><saml:AudienceRestriction><saml:Audience>${escapeXml(audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>` +
    `<saml:AuthnStatement AuthnInstant="${at(0)}" SessionIndex="${newXmlId()}"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>` +
    (attributes.length > 0 ? `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>` : '') +
    `</saml:Assertion></samlp:Response>`
  );
}

/** Signs one element (enveloped, RSA-SHA256) and puts the signature after its issuer, where the schema wants it. */
export function sign(xml: string, element: 'Assertion' | 'Response' | 'LogoutRequest', key: SigningKey, algorithms: { signature?: string; digest?: string } = {}): string {
  const path = `//*[local-name(.)='${element}']`;
  const signature = new SignedXml({
    privateKey: key.privateKey,
    signatureAlgorithm: algorithms.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE_C14N,
    getKeyInfoContent: () => `<X509Data><X509Certificate>${pemBody(key.certificate)}</X509Certificate></X509Data>`,
  });
  signature.addReference({ xpath: path, transforms: [ENVELOPED, EXCLUSIVE_C14N], digestAlgorithm: algorithms.digest ?? 'http://www.w3.org/2001/04/xmlenc#sha256' });
  signature.computeSignature(xml, { location: { reference: `${path}/*[local-name(.)='Issuer']`, action: 'after' } });
  return signature.getSignedXml();
}

/** An XML ID, which must not start with a digit. */
export function newXmlId(): string {
  return `_${randomBytes(16).toString('hex')}`;
}
