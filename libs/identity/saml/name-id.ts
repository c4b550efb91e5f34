import { decryptElement } from './decrypt-element.js';
import { ensure } from './ensure.js';
import { ASSERTION, children, descendants, inheritedNamespaces, parseXml, withoutDeclaration } from './xml.js';

/** Whether a message names somebody by an id that is encrypted. */
export function hasEncryptedId(xml: string): boolean {
  return /<([\w.-]+:)?EncryptedID[\s>/]/.test(xml);
}

/**
 * Whom an element names (SAML core 2.2.3 and 2.2.4): its one NameID, in clear or encrypted by the rules of assertions.
 *
 * @param parent of the bytes whose signature was verified: an encrypted id counts as signed only in there
 * @param privateKeys ours; may be empty when nothing is encrypted
 * @throws Error with the reason
 */
export function nameIdIn(parent: Element, privateKeys: readonly string[]): Element {
  const [clear, encrypted] = [children(parent, ASSERTION, 'NameID'), children(parent, ASSERTION, 'EncryptedID')];
  ensure(clear.length + encrypted.length === 1, `there is ${clear.length + encrypted.length} times a name id`);
  return clear[0] ?? openId(encrypted[0]!, privateKeys);
}

function openId(encrypted: Element, privateKeys: readonly string[]): Element {
  const inside = withoutDeclaration(decryptElement(encrypted, privateKeys));
  // One element, whole: it must not reach out of its place.
  parseXml(inside);
  const place = parseXml(`<place${inheritedNamespaces(encrypted)}>${inside}</place>`);
  const [nameId] = children(place, ASSERTION, 'NameID');
  ensure(!!nameId && descendants(place, '*', '*').length === 1, 'what is encrypted is not a name id');
  return nameId;
}
