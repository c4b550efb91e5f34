import { ensure } from './ensure.js';
import { allowedSignatures } from './signature-algorithms.js';
import { nameIdIn } from './name-id.js';
import { ASSERTION, children, descendants, parseXml, PROTOCOL, SIGNATURE, textOf } from './xml.js';

/** Clocks of provider and product may differ by so much. */
export const CLOCK_SKEW_MS = 60_000;

const SUCCESS = 'urn:oasis:names:tc:SAML:2.0:status:Success';
const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** Who must have sent a response, and to where. */
export interface Expected {
  idpEntityId: string;
  acsUrl: string;
  now: Date;
}

/** What a signed assertion says. */
export interface CheckedAssertion {
  id: string;
  nameId: string;
  nameIdFormat: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
  /** When the person proved who they are. */
  authnInstant: Date;
  /** The provider's own end of the session. */
  sessionNotOnOrAfter: Date | null;
  /** The request it answers; null when the provider started. */
  inResponseTo: string | null;
  /** Until then its id must be remembered. */
  validUntil: Date;
  attributes: Record<string, string[]>;
}

/**
 * Checks of the whole message that @node-saml leaves out, made before any signature is verified: shape, status,
 * destination, issuer, algorithms (SAML core 3.2.2, bindings 3.5.5.2, XML signature). The assertion is in clear.
 *
 * @returns whether the response itself carries a signature, which must then hold
 * @throws Error with the reason
 */
export function checkEnvelope(xml: string, expected: Expected): { responseSigned: boolean } {
  const response = successfulResponse(xml);
  const assertions = descendants(response, '*', 'Assertion');
  ensure(descendants(response, '*', 'EncryptedAssertion').length === 0, 'an assertion is encrypted where none may be');
  ensure(assertions.length === 1, `the response has ${assertions.length} assertions`);
  ensure(assertions[0]!.parentNode === response && assertions[0]!.namespaceURI === ASSERTION, 'the assertion is not where it belongs');
  ensure(children(assertions[0]!, SIGNATURE, 'Signature').length === 1, 'the assertion is not signed once');
  const responseSigned = checkSignatures(response, assertions[0]!);
  checkResponse(response, responseSigned, expected);
  return { responseSigned };
}

/**
 * The same for a message whose assertion is encrypted. Its inside is checked by checkEnvelope once it is decrypted.
 *
 * @returns the encrypted assertion, and whether the response carries a signature, which must then hold
 * @throws Error with the reason
 */
export function checkEncryptedEnvelope(xml: string, expected: Expected): { response: Element; encrypted: Element; responseSigned: boolean } {
  const response = successfulResponse(xml);
  const encrypted = descendants(response, '*', 'EncryptedAssertion');
  ensure(encrypted.length === 1 && descendants(response, '*', 'Assertion').length === 0, 'the response has more than one encrypted assertion');
  ensure(encrypted[0]!.parentNode === response && encrypted[0]!.namespaceURI === ASSERTION, 'the encrypted assertion is not where it belongs');
  const responseSigned = checkSignatures(response, response);
  checkResponse(response, responseSigned, expected);
  return { response, encrypted: encrypted[0]!, responseSigned };
}

/**
 * Checks of the signed assertion that @node-saml leaves out or makes only sometimes: issuer, bearer confirmation with
 * recipient, request and end, end of the provider's session (SAML core 2, profiles 4.1.4.3).
 *
 * @param xml exactly the bytes whose signature was verified
 * @param privateKeys with which an encrypted name id opens
 * @throws Error with the reason
 */
export function checkAssertion(xml: string, expected: Expected, privateKeys: readonly string[] = []): CheckedAssertion {
  const assertion = parseXml(xml);
  ensure(assertion.localName === 'Assertion' && assertion.namespaceURI === ASSERTION, 'what is signed is not an assertion');
  ensure(assertion.getAttribute('Version') === '2.0', 'the assertion is not SAML 2.0');
  const id = assertion.getAttribute('ID') ?? '';
  ensure(id !== '', 'the assertion has no id');
  ensure(textOf(children(assertion, ASSERTION, 'Issuer')[0]) === expected.idpEntityId, 'the assertion is of another issuer');
  const subject = only(children(assertion, ASSERTION, 'Subject'), 'subject');
  const nameId = nameIdIn(subject, privateKeys);
  ensure(textOf(nameId) !== '' && textOf(nameId).length <= 1024, 'the name id is empty or too long');
  const confirmation = bearerOf(subject, expected);
  ensure(only(children(assertion, ASSERTION, 'Conditions'), 'conditions').getElementsByTagNameNS(ASSERTION, 'Audience').length > 0, 'the assertion names no audience');
  const statements = children(assertion, ASSERTION, 'AuthnStatement');
  ensure(statements.length > 0, 'the assertion does not say that anybody signed in');
  const instants = statements.map((statement) => instant(statement, 'AuthnInstant'));
  ensure(instants.every((at) => at !== null), 'the assertion does not say when anybody signed in');
  const ends = statements.flatMap((statement) => instant(statement, 'SessionNotOnOrAfter') ?? []);
  ensure(ends.every((end) => end.getTime() > expected.now.getTime() - CLOCK_SKEW_MS), "the provider's session is over");
  return {
    id,
    nameId: textOf(nameId),
    nameIdFormat: nameId.getAttribute('Format') || null,
    nameQualifier: nameId.getAttribute('NameQualifier') || null,
    spNameQualifier: nameId.getAttribute('SPNameQualifier') || null,
    sessionIndex: statements[0]!.getAttribute('SessionIndex') || null,
    authnInstant: new Date(Math.min(...instants.map((at) => at!.getTime()))),
    sessionNotOnOrAfter: ends.sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
    ...confirmation,
    attributes: attributesOf(assertion),
  };
}

function successfulResponse(xml: string): Element {
  const response = parseXml(xml);
  ensure(response.localName === 'Response' && response.namespaceURI === PROTOCOL, 'the message is not a SAML response');
  ensure(response.getAttribute('Version') === '2.0', 'the response is not SAML 2.0');
  const status = children(response, PROTOCOL, 'Status').flatMap((each) => children(each, PROTOCOL, 'StatusCode'));
  ensure(status.length === 1 && status[0]!.getAttribute('Value') === SUCCESS, `the status is not success: ${status[0]?.getAttribute('Value') ?? 'none'}`);
  return response;
}

function checkResponse(response: Element, responseSigned: boolean, expected: Expected): void {
  const destination = response.getAttribute('Destination');
  ensure(destination ? destination === expected.acsUrl : !responseSigned, `the destination is "${destination}"`);
  const issuers = children(response, ASSERTION, 'Issuer');
  ensure(issuers.length <= 1 && issuers.every((issuer) => textOf(issuer) === expected.idpEntityId), 'the response is of another issuer');
}

function checkSignatures(response: Element, assertion: Element): boolean {
  const signatures = descendants(response, SIGNATURE, 'Signature');
  ensure(signatures.every((signature) => signature.parentNode === response || signature.parentNode === assertion), 'a signature is not where it belongs');
  const ids = [response, ...descendants(response, '*', '*')].flatMap((element) => element.getAttribute('ID') || []);
  ensure(new Set(ids).size === ids.length, 'an id occurs twice');
  allowedSignatures(signatures);
  return children(response, SIGNATURE, 'Signature').length > 0;
}

function bearerOf(subject: Element, expected: Expected): { inResponseTo: string | null; validUntil: Date } {
  const bearers = children(subject, ASSERTION, 'SubjectConfirmation').filter((each) => each.getAttribute('Method') === BEARER);
  const data = only(only(bearers, 'bearer confirmation') && children(bearers[0]!, ASSERTION, 'SubjectConfirmationData'), 'bearer confirmation');
  const recipient = data.getAttribute('Recipient');
  ensure(recipient === expected.acsUrl, `the recipient is "${recipient}"`);
  const validUntil = instant(data, 'NotOnOrAfter');
  ensure(validUntil !== null && validUntil.getTime() > expected.now.getTime() - CLOCK_SKEW_MS, 'the confirmation has expired');
  const notBefore = instant(data, 'NotBefore');
  ensure(notBefore === null || notBefore.getTime() <= expected.now.getTime() + CLOCK_SKEW_MS, 'the confirmation is not valid yet');
  return { inResponseTo: data.getAttribute('InResponseTo') || null, validUntil };
}

function attributesOf(assertion: Element): Record<string, string[]> {
  const attributes: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  for (const attribute of descendants(assertion, ASSERTION, 'Attribute')) {
    const values = children(attribute, ASSERTION, 'AttributeValue').map(textOf).filter((value) => value !== '');
    const name = attribute.getAttribute('Name') ?? '';
    attributes[name] = [...(attributes[name] ?? []), ...values];
  }
  return attributes;
}

function instant(element: Element, attribute: string): Date | null {
  const text = element.getAttribute(attribute);
  if (!text) return null;
  const date = new Date(text);
  ensure(!Number.isNaN(date.getTime()), `${attribute} is not a time`);
  return date;
}

function only(elements: Element[], what: string): Element {
  ensure(elements.length === 1, `the assertion has ${elements.length} times a ${what}`);
  return elements[0]!;
}
