import { decryptAssertion } from './decrypt-assertion.js';
import { signedBytes } from './enveloped-signature.check.js';
import { checkEncryptedEnvelope, type Expected } from './saml-response.check.js';
import { ASSERTION, escapeXml, parseXml, PROTOCOL, withoutDeclaration } from './xml.js';

/** A response as the checks read it: with its assertion in clear. */
export interface OpenedResponse {
  xml: string;
  /** Whether the response as it came was signed as a whole, and the signature held. */
  wasSigned: boolean;
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const ELEMENT = 1;

/** Whether the assertion of a response is encrypted. */
export function isEncrypted(xml: string): boolean {
  return /<([\w.-]+:)?EncryptedAssertion[\s>/]/.test(xml);
}

/**
 * Opens a response whose assertion is encrypted: checks it as it came, and gives the same response with the assertion in
 * clear, unsigned as a whole. The assertion's own signature is inside and still to be checked.
 *
 * @throws Error with the reason
 */
export function openEncryptedResponse(xml: string, { certificates, privateKey, expected }: { certificates: readonly string[]; privateKey: string; expected: Expected }): OpenedResponse {
  const asItCame = checkEncryptedEnvelope(xml, expected);
  // What is signed is what is read: the response as it came must hold before its inside counts.
  const envelope = asItCame.responseSigned ? checkEncryptedEnvelope(signedBytes(xml, certificates), expected) : asItCame;
  const assertion = withoutDeclaration(decryptAssertion(envelope.encrypted, privateKey));
  // One element, whole: it must not reach out of its place.
  parseXml(assertion);
  const kept = ['ID', 'Version', 'IssueInstant', 'Destination', 'InResponseTo'].flatMap((name) => attribute(envelope.response, name));
  const namespaces = inherited(envelope.encrypted).map(([name, uri]) => ` ${name}="${escapeXml(uri)}"`);
  const status = '<atrium-p:Status><atrium-p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></atrium-p:Status>';
  const issuer = `<atrium-a:Issuer>${escapeXml(expected.idpEntityId)}</atrium-a:Issuer>`;
  return {
    xml: `<atrium-p:Response xmlns:atrium-p="${PROTOCOL}" xmlns:atrium-a="${ASSERTION}"${namespaces.join('')}${kept.join('')}>${issuer}${status}${assertion}</atrium-p:Response>`,
    wasSigned: asItCame.responseSigned,
  };
}

function attribute(element: Element, name: string): string[] {
  const value = element.getAttribute(name);
  return value ? [` ${name}="${escapeXml(value)}"`] : [];
}

/** The namespaces that the place of the encrypted assertion has: what was encrypted may use them. */
function inherited(element: Element): [string, string][] {
  const found = new Map<string, string>();
  for (let at: Node | null = element; at?.nodeType === ELEMENT; at = at.parentNode) {
    for (const { name, value, namespaceURI } of Array.from((at as Element).attributes)) if (namespaceURI === XMLNS && !found.has(name)) found.set(name, value);
  }
  return [...found];
}
