import { createVerify, X509Certificate } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { ensure } from './ensure.js';
import { signedBytes } from './enveloped-signature.check.js';
import { nameIdIn } from './name-id.js';
import { CLOCK_SKEW_MS } from './saml-response.check.js';
import { ASSERTION, children, parseXml, PROTOCOL, textOf } from './xml.js';

/** As it came: the signature of the redirect binding is over the raw query. */
export type LogoutMessage = { binding: 'redirect'; query: string } | { binding: 'post'; field: LogoutField; value: string };
export type LogoutField = 'SAMLRequest' | 'SAMLResponse';

const LIFETIME_MS = 5 * 60_000;
/** Inflated; what comes by POST is no larger either. */
const MAX_MESSAGE_BYTES = 128 * 1024;
const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const HASHES = new Map([
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'RSA-SHA256'],
  ['http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', 'RSA-SHA512'],
]);

/** Whom a provider logs out. */
export interface LogoutRequest {
  id: string;
  nameId: string;
  /** Empty: every session of the name id. */
  sessionIndexes: string[];
  /** Until then its id must be remembered. */
  validUntil: Date;
}

/** Who must have sent a message, and to where. */
export interface ExpectedLogout {
  idpEntityId: string;
  sloUrl: string;
  now: Date;
}

/** What a message is, before anything about it is known to be true. @throws Error when it is nothing of the kind */
export function fieldOf(message: LogoutMessage): LogoutField {
  if (message.binding === 'post') return message.field;
  return /(^|&)SAMLResponse=/.test(message.query) ? 'SAMLResponse' : 'SAMLRequest';
}

/** The XML of a message, unchecked. @throws Error when it is nothing of the kind */
export function logoutXml(message: LogoutMessage): string {
  if (message.binding === 'post') return Buffer.from(message.value, 'base64').toString('utf8');
  const bytes = Buffer.from(new URLSearchParams(message.query).get(fieldOf(message)) ?? '', 'base64');
  return inflateRawSync(bytes, { maxOutputLength: MAX_MESSAGE_BYTES }).toString('utf8');
}

/**
 * The XML of a message whose signature holds (SAML bindings 3.4.4.1 and 3.5.4).
 *
 * @param certificates base64, of which one must have signed
 * @throws Error when it is unsigned, signed weakly or signed by somebody else
 */
export function signedLogoutXml(message: LogoutMessage, certificates: readonly string[]): string {
  if (message.binding === 'post') return signedBytes(logoutXml(message), certificates);
  verifyQuerySignature(message.query, fieldOf(message), certificates);
  return logoutXml(message);
}

/**
 * Checks a LogoutRequest but for its signature (SAML core 3.7.1, bindings 3.4.5.2 and 3.5.5.2).
 *
 * @param privateKeys with which an encrypted name id opens
 * @throws Error with the reason
 */
export function checkLogoutRequest(xml: string, expected: ExpectedLogout, privateKeys: readonly string[] = []): LogoutRequest {
  const { message: request, id, validUntil } = checkMessage(xml, 'LogoutRequest', expected);
  const nameId = textOf(nameIdIn(request, privateKeys));
  ensure(nameId !== '', 'the request names nobody');
  return { id, nameId, sessionIndexes: children(request, PROTOCOL, 'SessionIndex').map(textOf), validUntil };
}

/**
 * Checks a LogoutResponse but for its signature (SAML core 3.7.2).
 *
 * @returns the request it answers, and whether the provider could end everything
 * @throws Error with the reason
 */
export function checkLogoutResponse(xml: string, expected: ExpectedLogout): { inResponseTo: string; succeeded: boolean } {
  const { message: response } = checkMessage(xml, 'LogoutResponse', expected);
  const status = children(response, PROTOCOL, 'Status').flatMap((each) => children(each, PROTOCOL, 'StatusCode'));
  return { inResponseTo: response.getAttribute('InResponseTo') ?? '', succeeded: status.length === 1 && status[0]!.getAttribute('Value') === SUCCESS };
}

function checkMessage(xml: string, name: string, expected: ExpectedLogout): { message: Element; id: string; validUntil: Date } {
  const message = parseXml(xml);
  ensure(message.localName === name && message.namespaceURI === PROTOCOL, `the message is not a ${name}`);
  const id = message.getAttribute('ID') ?? '';
  ensure(message.getAttribute('Version') === '2.0' && id !== '', 'the message is not SAML 2.0');
  ensure(message.getAttribute('Destination') === expected.sloUrl, `the destination is "${message.getAttribute('Destination')}"`);
  ensure(textOf(children(message, ASSERTION, 'Issuer')[0]) === expected.idpEntityId, 'the message is of another issuer');
  const issued = new Date(message.getAttribute('IssueInstant') ?? '').getTime();
  const ends = message.getAttribute('NotOnOrAfter');
  const validUntil = Math.min(issued + LIFETIME_MS, ends ? new Date(ends).getTime() : Infinity) + CLOCK_SKEW_MS;
  ensure(issued <= expected.now.getTime() + CLOCK_SKEW_MS && validUntil > expected.now.getTime(), 'the message is too old or not valid yet');
  return { message, id, validUntil: new Date(validUntil) };
}

/** The signature is over the query exactly as it was sent, in the order that the binding says. */
function verifyQuerySignature(query: string, field: LogoutField, certificates: readonly string[]): void {
  const raw = new Map<string, string>();
  for (const part of query.split('&')) {
    const name = part.split('=', 1)[0]!;
    ensure(!raw.has(name), `${name} occurs twice`);
    raw.set(name, part);
  }
  const value = (name: string) => decodeURIComponent((raw.get(name) ?? '').slice(name.length + 1).replaceAll('+', '%20'));
  const hash = HASHES.get(value('SigAlg'));
  ensure(raw.has(field) && raw.has('Signature') && hash !== undefined, 'the message is unsigned, or signed with a refused algorithm');
  ensure(!(raw.has('SAMLRequest') && raw.has('SAMLResponse')), 'the query has two messages');
  const signed = [field, 'RelayState', 'SigAlg'].flatMap((name) => raw.get(name) ?? []).join('&');
  const signature = Buffer.from(value('Signature').replaceAll(' ', '+'), 'base64');
  const holds = certificates.some((certificate) => createVerify(hash).update(signed).verify(new X509Certificate(Buffer.from(certificate, 'base64')).publicKey, signature));
  ensure(holds, 'the signature does not hold');
}
