import { decryptElement } from './decrypt-element.js';
import { signedBytes } from './enveloped-signature.check.js';
import { checkEncryptedEnvelope, type Expected } from './saml-response.check.js';
import { ASSERTION, escapeXml, inheritedNamespaces, parseXml, PROTOCOL, withoutDeclaration } from './xml.js';

/** A response as the checks read it: with its assertion in clear. */
export interface OpenedResponse {
  xml: string;
  /** Whether the response as it came was signed as a whole, and the signature held. */
  wasSigned: boolean;
}

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
export function openEncryptedResponse(xml: string, { certificates, privateKeys, expected }: { certificates: readonly string[]; privateKeys: readonly string[]; expected: Expected }): OpenedResponse {
  const asItCame = checkEncryptedEnvelope(xml, expected);
  // What is signed is what is read: the response as it came must hold before its inside counts.
  const envelope = asItCame.responseSigned ? checkEncryptedEnvelope(signedBytes(xml, certificates), expected) : asItCame;
  const assertion = withoutDeclaration(decryptElement(envelope.encrypted, privateKeys));
  // One element, whole: it must not reach out of its place.
  parseXml(assertion);
  const kept = ['ID', 'Version', 'IssueInstant', 'Destination', 'InResponseTo'].flatMap((name) => attribute(envelope.response, name));
  const status = '<atrium-p:Status><atrium-p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></atrium-p:Status>';
  const issuer = `<atrium-a:Issuer>${escapeXml(expected.idpEntityId)}</atrium-a:Issuer>`;
  return {
    xml: `<atrium-p:Response xmlns:atrium-p="${PROTOCOL}" xmlns:atrium-a="${ASSERTION}"${inheritedNamespaces(envelope.encrypted)}${kept.join('')}>${issuer}${status}${assertion}</atrium-p:Response>`,
    wasSigned: asItCame.responseSigned,
  };
}

function attribute(element: Element, name: string): string[] {
  const value = element.getAttribute(name);
  return value ? [` ${name}="${escapeXml(value)}"`] : [];
}
