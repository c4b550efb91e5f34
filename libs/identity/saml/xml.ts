import { DOMParser } from '@xmldom/xmldom';
import { ensureSize, MESSAGE_SIZE } from './xml-size.js';

export const PROTOCOL = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const ASSERTION = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
export const ENCRYPTION = 'http://www.w3.org/2001/04/xmlenc#';
const XMLNS = 'http://www.w3.org/2000/xmlns/';
const ELEMENT_NODE = 1;

/**
 * Parses XML from outside. Document types, comments and processing instructions have no place in SAML and are how
 * parsers are made to disagree, so they are refused before parsing; so is what would keep the parser busy.
 *
 * @throws Error for anything that is not one well-formed element
 */
export function parseXml(xml: string, most = MESSAGE_SIZE): Element {
  const text = withoutDeclaration(xml);
  if (/<!DOCTYPE|<!ENTITY|<!--|<\?/i.test(text)) throw new Error('the XML has a document type, comment or processing instruction');
  ensureSize(text, most);
  const fail = (problem: string) => {
    throw new Error(`not well-formed XML: ${problem.split('\n', 1)[0]}`);
  };
  const document = new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(text, 'text/xml');
  if (!document?.documentElement) throw new Error('not an XML document');
  return document.documentElement;
}

/** XML without the declaration it may begin with. */
export function withoutDeclaration(xml: string): string {
  return xml.replace(/^\uFEFF?\s*<\?xml\s[^>]*\?>/, '');
}

/** Child elements of one name. */
export function children(parent: Element, namespace: string, name: string): Element[] {
  return elements(parent.childNodes).filter((child) => child.localName === name && child.namespaceURI === namespace);
}

/** Elements of one name at any depth, whatever their namespace when none is given. */
export function descendants(parent: Element, namespace: string | '*', name: string | '*'): Element[] {
  return elements(parent.getElementsByTagNameNS(namespace, name) as unknown as NodeListOf<ChildNode>);
}

/** The text of an element, trimmed. */
export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? '';
}

/** The declarations of all namespaces that an element's place has: what was encrypted in it may use them. */
export function inheritedNamespaces(element: Element): string {
  const found = new Map<string, string>();
  for (let at: Node | null = element; at?.nodeType === ELEMENT_NODE; at = at.parentNode) {
    for (const { name, value, namespaceURI } of Array.from((at as Element).attributes)) if (namespaceURI === XMLNS && !found.has(name)) found.set(name, value);
  }
  return [...found].map(([name, uri]) => ` ${name}="${escapeXml(uri)}"`).join('');
}

/** A value as it may stand in an attribute or as text. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function elements(nodes: ArrayLike<unknown>): Element[] {
  return (Array.from(nodes) as Node[]).filter((node): node is Element => node.nodeType === ELEMENT_NODE);
}
