import { createVerify, X509Certificate } from 'node:crypto';
import { allowedSignatures, CLOCK_SKEW_MS, ensure } from './saml-response.check.js';
import { ASSERTION, children, descendants, parseXml, PROTOCOL, SIGNATURE, textOf } from './xml.js';

const LIFETIME_MS = 5 * 60_000;
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

/**
 * Checks a LogoutRequest but for its signature (SAML core 3.7.1, bindings 3.4.5.2 and 3.5.5.2).
 *
 * @throws Error with the reason
 */
export function checkLogoutRequest(xml: string, expected: { idpEntityId: string; sloUrl: string; now: Date }): LogoutRequest {
  const request = parseXml(xml);
  ensure(request.localName === 'LogoutRequest' && request.namespaceURI === PROTOCOL, 'the message is not a logout request');
  const id = request.getAttribute('ID') ?? '';
  ensure(request.getAttribute('Version') === '2.0' && id !== '', 'the request is not SAML 2.0');
  ensure(request.getAttribute('Destination') === expected.sloUrl, `the destination is "${request.getAttribute('Destination')}"`);
  ensure(textOf(children(request, ASSERTION, 'Issuer')[0]) === expected.idpEntityId, 'the request is of another issuer');
  const issued = new Date(request.getAttribute('IssueInstant') ?? '').getTime();
  const ends = request.getAttribute('NotOnOrAfter');
  const validUntil = Math.min(issued + LIFETIME_MS, ends ? new Date(ends).getTime() : Infinity) + CLOCK_SKEW_MS;
  ensure(issued <= expected.now.getTime() + CLOCK_SKEW_MS && validUntil > expected.now.getTime(), 'the request is too old or not valid yet');
  const nameIds = children(request, ASSERTION, 'NameID');
  ensure(nameIds.length === 1 && textOf(nameIds[0]) !== '', 'the request names nobody');
  return { id, nameId: textOf(nameIds[0]), sessionIndexes: children(request, PROTOCOL, 'SessionIndex').map(textOf), validUntil: new Date(validUntil) };
}

/** Checks that a request from the POST binding is signed once, as a whole, with algorithms that hold; not yet by whom. */
export function checkEnvelopedSignature(xml: string): void {
  const request = parseXml(xml);
  const signatures = descendants(request, SIGNATURE, 'Signature');
  ensure(signatures.length === 1 && signatures[0]!.parentNode === request, 'the request is not signed once');
  allowedSignatures(signatures);
  const references = descendants(signatures[0]!, SIGNATURE, 'Reference').map((reference) => reference.getAttribute('URI'));
  ensure(references.length === 1 && references[0] === `#${request.getAttribute('ID')}`, 'the signature is of something else');
}

/**
 * Checks the signature of the redirect binding, which is over the query exactly as it was sent (bindings 3.4.4.1).
 *
 * @param query the raw query string
 * @param certificates base64, of which one must have signed
 * @throws Error when it is unsigned, signed weakly or signed by somebody else
 */
export function verifyQuerySignature(query: string, certificates: readonly string[]): void {
  const raw = new Map<string, string>();
  for (const part of query.split('&')) {
    const name = part.split('=', 1)[0]!;
    ensure(!raw.has(name), `${name} occurs twice`);
    raw.set(name, part);
  }
  const value = (name: string) => decodeURIComponent((raw.get(name) ?? '').slice(name.length + 1).replaceAll('+', '%20'));
  const hash = HASHES.get(value('SigAlg'));
  ensure(raw.has('SAMLRequest') && raw.has('Signature') && hash !== undefined, 'the request is unsigned, or signed with a refused algorithm');
  const signed = ['SAMLRequest', 'RelayState', 'SigAlg'].flatMap((name) => raw.get(name) ?? []).join('&');
  const signature = Buffer.from(value('Signature').replaceAll(' ', '+'), 'base64');
  const holds = certificates.some((certificate) => createVerify(hash).update(signed).verify(new X509Certificate(Buffer.from(certificate, 'base64')).publicKey, signature));
  ensure(holds, 'the signature does not hold');
}
