import { ensure } from './ensure.js';
import { descendants, SIGNATURE } from './xml.js';

const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const SIGNATURE_METHODS = new Set([
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1',
]);
const DIGEST_METHODS = new Set(['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512']);
const TRANSFORMS = new Set([`${SIGNATURE}enveloped-signature`, EXCLUSIVE_C14N]);

/** @throws Error when a signature uses an algorithm that can be forged, or a transform that could change what is read */
export function allowedSignatures(signatures: Element[]): void {
  for (const signature of signatures) {
    ensure(algorithms(signature, 'SignatureMethod').every((algorithm) => SIGNATURE_METHODS.has(algorithm)), 'the signature algorithm is refused');
    ensure(algorithms(signature, 'DigestMethod').every((algorithm) => DIGEST_METHODS.has(algorithm)), 'the digest algorithm is refused');
    ensure(algorithms(signature, 'CanonicalizationMethod').every((algorithm) => algorithm === EXCLUSIVE_C14N), 'the canonicalization is refused');
    ensure(algorithms(signature, 'Transform').every((algorithm) => TRANSFORMS.has(algorithm)), 'a transform is refused');
  }
}

function algorithms(signature: Element, name: string): string[] {
  return descendants(signature, SIGNATURE, name).map((element) => element.getAttribute('Algorithm') ?? '');
}
