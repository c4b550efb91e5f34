import { SignedXml } from 'xml-crypto';
import { allowedSignatures } from './signature-algorithms.js';
import { ensure } from './ensure.js';
import { children, descendants, parseXml, SIGNATURE } from './xml.js';

/**
 * Checks that a message is signed once, as a whole, with algorithms that hold, by one of these certificates. What the
 * message says about its own key counts for nothing.
 *
 * @param certificates base64, of which one must have signed
 * @returns the signed bytes; nothing else of the message may be read
 * @throws Error with the reason
 */
export function signedBytes(xml: string, certificates: readonly string[]): string {
  const message = parseXml(xml);
  const signatures = children(message, SIGNATURE, 'Signature');
  ensure(signatures.length === 1, 'the message is not signed once');
  allowedSignatures(signatures);
  const references = descendants(signatures[0]!, SIGNATURE, 'Reference').map((reference) => reference.getAttribute('URI'));
  ensure(references.length === 1 && references[0] === `#${message.getAttribute('ID')}`, 'the signature is of something else');
  for (const certificate of certificates) {
    const bytes = verified(xml, signatures[0]!, certificate);
    if (bytes !== null) return bytes;
  }
  throw new Error('the signature does not hold');
}

function verified(xml: string, signature: Element, certificate: string): string | null {
  const check = new SignedXml({ publicCert: `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n`, getCertFromKeyInfo: () => null });
  try {
    check.loadSignature(signature as never);
    return check.checkSignature(xml) ? (check.getSignedReferences()[0] ?? null) : null;
  } catch {
    // A signature of another key may not even parse as one of this.
    return null;
  }
}
