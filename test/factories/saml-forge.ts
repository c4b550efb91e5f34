import { constants, createCipheriv, createHash, createSign, publicEncrypt, randomBytes, X509Certificate } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import type { SigningKey } from '../../libs/identity/saml/self-signed-key.js';

/*
 * Signs and encrypts SAML by Node's own cryptography and a canonicalization written here from the recommendation, so that
 * what the product's libraries accept was made by somebody else.
 */

const DS = 'http://www.w3.org/2000/09/xmldsig#';
const XENC = 'http://www.w3.org/2001/04/xmlenc#';
const XENC11 = 'http://www.w3.org/2009/xmlenc11#';
const EXCLUSIVE_C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** How to sign; what is left out is as good providers do it. */
export interface Algorithms {
  signature?: string;
  digest?: string;
  canonicalization?: string;
}

const HASHES: Record<string, string> = {
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'sha512',
  'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1': 'sha256',
  [`${DS}rsa-sha1`]: 'sha1',
  [`${XENC}sha256`]: 'sha256',
  [`${XENC}sha512`]: 'sha512',
  [`${DS}sha1`]: 'sha1',
};

/** Signs one element (enveloped) and puts the signature after its issuer. */
export function sign(xml: string, element: string, key: SigningKey, algorithms: Algorithms = {}): string {
  const method = algorithms.signature ?? 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
  const digestMethod = algorithms.digest ?? `${XENC}sha256`;
  const signed = parse(xml).ownerDocument.getElementsByTagNameNS('*', element)[0]!;
  const digest = createHash(HASHES[digestMethod]!).update(canonical(signed)).digest('base64');
  const info =
    `<ds:SignedInfo xmlns:ds="${DS}"><ds:CanonicalizationMethod Algorithm="${algorithms.canonicalization ?? EXCLUSIVE_C14N}"/><ds:SignatureMethod Algorithm="${method}"/>` +
    `<ds:Reference URI="#${signed.getAttribute('ID')}"><ds:Transforms><ds:Transform Algorithm="${DS}enveloped-signature"/><ds:Transform Algorithm="${EXCLUSIVE_C14N}"/></ds:Transforms>` +
    `<ds:DigestMethod Algorithm="${digestMethod}"/><ds:DigestValue>${digest}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  const padding = method.endsWith('MGF1') ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
  const value = createSign(HASHES[method]!).update(canonical(parse(info))).sign({ key: key.privateKey, ...padding }, 'base64');
  const certificate = key.certificate.replace(/-----[^-]+-----|\s/g, '');
  const signature = `<ds:Signature xmlns:ds="${DS}">${info}<ds:SignatureValue>${value}</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>`;
  const start = xml.search(new RegExp(`<([\\w-]+:)?${element}[ >]`));
  const place = /<\/([\w-]+:)?Issuer>|<([\w-]+:)?Issuer\/>/g;
  place.lastIndex = start;
  const issuer = place.exec(xml)!;
  const at = issuer.index + issuer[0].length;
  return xml.slice(0, at) + signature + xml.slice(at);
}

/** How to encrypt; what is left out is AES-256-GCM under RSA-OAEP with SHA-256. */
export interface Encryption {
  cipher?: 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm' | 'aes-256-cbc';
  /** How the key travels: modern OAEP, the OAEP of XML encryption 1.0, or RSA 1.5. */
  transport?: 'rsa-oaep' | 'rsa-oaep-mgf1p' | 'rsa-1_5';
}

/** Puts an EncryptedAssertion in the place of a response's assertion. */
export function encryptAssertion(response: string, certificate: string, how: Encryption = {}): string {
  return encryptPart(response, /<saml:Assertion[\s\S]*<\/saml:Assertion>/, 'EncryptedAssertion', certificate, how);
}

/** Puts an EncryptedID in the place of a message's name id. */
export function encryptNameId(message: string, certificate: string, how: Encryption = {}): string {
  return encryptPart(message, /<saml:NameID[\s\S]*?<\/saml:NameID>/, 'EncryptedID', certificate, how);
}

function encryptPart(message: string, part: RegExp, wrapper: string, certificate: string, { cipher = 'aes-256-gcm', transport = 'rsa-oaep' }: Encryption): string {
  const clear = part.exec(message)![0];
  const key = randomBytes(Number(cipher.slice(4, 7)) / 8);
  const isGcm = cipher.endsWith('gcm');
  const iv = randomBytes(isGcm ? 12 : 16);
  const encoder = createCipheriv(cipher, key, iv);
  const body = Buffer.concat([iv, encoder.update(clear, 'utf8'), encoder.final(), ...(isGcm ? [(encoder as ReturnType<typeof createCipheriv> & { getAuthTag(): Buffer }).getAuthTag()] : [])]);
  const padding = transport === 'rsa-1_5' ? { padding: constants.RSA_PKCS1_PADDING } : { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: transport === 'rsa-oaep' ? 'sha256' : 'sha1' };
  const wrapped = publicEncrypt({ key: new X509Certificate(certificate).publicKey, ...padding }, key);
  const method =
    transport === 'rsa-oaep'
      ? `<xenc:EncryptionMethod Algorithm="${XENC11}rsa-oaep"><ds:DigestMethod Algorithm="${XENC}sha256"/><xenc11:MGF xmlns:xenc11="${XENC11}" Algorithm="${XENC11}mgf1sha256"/></xenc:EncryptionMethod>`
      : `<xenc:EncryptionMethod Algorithm="${XENC}${transport}"/>`;
  const algorithm = isGcm ? `${XENC11}${cipher.replace('aes-', 'aes')}` : `${XENC}${cipher.replace('aes-', 'aes')}`;
  const value = (bytes: Buffer) => `<xenc:CipherData><xenc:CipherValue>${bytes.toString('base64')}</xenc:CipherValue></xenc:CipherData>`;
  return message.replace(
    clear,
    `<saml:${wrapper}><xenc:EncryptedData xmlns:xenc="${XENC}" Type="${XENC}Element"><xenc:EncryptionMethod Algorithm="${algorithm}"/>` +
      `<ds:KeyInfo xmlns:ds="${DS}"><xenc:EncryptedKey>${method}${value(wrapped)}</xenc:EncryptedKey></ds:KeyInfo>${value(body)}</xenc:EncryptedData></saml:${wrapper}>`,
  );
}

/** Exclusive canonical XML 1.0 without comments, of one element and all below. */
function canonical(element: Element, rendered: ReadonlyMap<string, string> = new Map()): string {
  const attributes = Array.from(element.attributes).filter((attribute) => attribute.namespaceURI !== XMLNS);
  const used = new Map([element as Node & { prefix: string | null; namespaceURI: string | null }, ...attributes.filter((attribute) => attribute.prefix)].map((node) => [node.prefix ?? '', node.namespaceURI ?? '']));
  const fresh = [...used].filter(([prefix, uri]) => prefix !== 'xml' && (rendered.get(prefix) ?? '') !== uri).sort(([a], [b]) => (a < b ? -1 : 1));
  const namespaces = fresh.map(([prefix, uri]) => ` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${escaped(uri, true)}"`);
  const order = (attribute: Attr) => `${attribute.namespaceURI ?? ''}\n${attribute.localName}`;
  const values = attributes.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((attribute) => ` ${attribute.name}="${escaped(attribute.value, true)}"`);
  const below = new Map([...rendered, ...fresh]);
  const content = Array.from(element.childNodes).map((node) => (node.nodeType === 1 ? canonical(node as Element, below) : node.nodeType === 3 || node.nodeType === 4 ? escaped(node.nodeValue ?? '', false) : ''));
  return `<${element.tagName}${namespaces.join('')}${values.join('')}>${content.join('')}</${element.tagName}>`;
}

function escaped(text: string, inAttribute: boolean): string {
  const common = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#xD;');
  return inAttribute ? common.replaceAll('"', '&quot;').replaceAll('\t', '&#x9;').replaceAll('\n', '&#xA;') : common.replaceAll('>', '&gt;');
}

function parse(xml: string): Element {
  return new DOMParser().parseFromString(xml, 'text/xml').documentElement;
}
