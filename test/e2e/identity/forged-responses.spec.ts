import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unsignedLoginResponse, type LoginResponse } from '../../../apps/demo-idp/login-response.js';
import { newSigningKey, type SigningKey } from '../../../libs/identity/saml/self-signed-key.js';
import { IdentityProviders } from '../../../libs/identity/providers/identity-providers.js';
import { signInReason } from '../../../libs/identity/refusal-reason.js';
import { SamlServiceProvider } from '../../../libs/identity/saml/saml-service-provider.js';
import type { SignInRefused } from '../../../libs/identity/saml/sign-in-refused.js';
import type { TestPerson } from '../../company.js';
import { Browser, hiddenFields } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';
import { encryptAssertion, encryptNameId, sign, type Encryption } from '../../factories/saml-forge.js';

type Change = (xml: string) => string;

const replacing = (from: string | RegExp, to: string): Change => (xml) => {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  return changed;
};
const removing = (what: string | RegExp): Change => replacing(what, '');
const minutes = (n: number) => new Date(Date.now() + n * 60_000).toISOString();

describe('a SAML response made by hand', () => {
  let stage: SignInStage;
  let ana: TestPerson;
  let eve: TestPerson;
  let foreignKey: SigningKey;
  let requestId: string;
  let base: LoginResponse;

  beforeAll(async () => {
    stage = await SignInStage.start();
    ana = await stage.company.hire({ email: 'ana@test.example' });
    eve = await stage.company.hire({ email: 'eve@test.example' });
    foreignKey = await newSigningKey('Somebody else');
  });
  afterAll(() => stage.stop());

  beforeEach(async () => {
    const page = await stage.goToProvider(new Browser());
    const request = inflateRawSync(Buffer.from(hiddenFields(page.html)['SAMLRequest']!, 'base64')).toString();
    requestId = / ID="([^"]+)"/.exec(request)![1]!;
    base = {
      issuer: stage.idp.entityId,
      acsUrl: `${stage.company.url}/auth/saml/acs`,
      audience: `${stage.company.url}/auth/saml/metadata`,
      inResponseTo: requestId,
      nameId: eve.uuid,
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      attributes: { email: 'eve@test.example' },
      now: new Date(),
    };
  });

  const signAssertion = (xml: string) => sign(xml, 'Assertion', stage.idp.key);
  const signBoth = (xml: string) => sign(signAssertion(xml), 'Response', stage.idp.key);
  const answer = (xml: string) => fetch(base.acsUrl, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ SAMLResponse: Buffer.from(xml).toString('base64') }) });

  /** The reason that stands in the log; the one who sent it sees only the page. */
  const reasonFor = async (xml: string): Promise<string> => {
    const [provider] = await stage.company.api.get(IdentityProviders, { strict: false }).enabled();
    const refusal = await stage.company.api
      .get(SamlServiceProvider, { strict: false })
      .check(provider!, xml)
      .then(() => null, (error: SignInRefused) => error);
    expect((await answer(xml)).status).toBe(refusal ? 403 : 303);
    if (refusal) expect([refusal.reason, signInReason(refusal.reason)]).not.toEqual([refusal.reason, 'OTHER']);
    return refusal?.reason ?? 'accepted';
  };

  describe('is accepted', () => {
    it('with assertion and response signed', async () => {
      expect(await reasonFor(signBoth(unsignedLoginResponse(base)))).toBe('accepted');
    });

    it('with the assertion alone signed', async () => {
      expect(await reasonFor(signAssertion(unsignedLoginResponse(base)))).toBe('accepted');
    });

    it('with the assertion alone signed and no destination', async () => {
      expect(await reasonFor(removing(/ Destination="[^"]*"/)(signAssertion(unsignedLoginResponse(base))))).toBe('accepted');
    });

    it('with RSA-SHA512', async () => {
      const xml = sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { signature: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', digest: 'http://www.w3.org/2001/04/xmlenc#sha512' });
      expect(await reasonFor(xml)).toBe('accepted');
    });

    it('with RSA-PSS', async () => {
      expect(await reasonFor(sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { signature: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1' }))).toBe('accepted');
    });

    it('when its clock is less than a minute behind', async () => {
      expect(await reasonFor(signBoth(unsignedLoginResponse({ ...base, now: new Date(Date.now() - 5 * 60_000 - 30_000) })))).toBe('accepted');
    });

    it('when its clock is less than a minute ahead of the skew it allows', async () => {
      expect(await reasonFor(signBoth(unsignedLoginResponse({ ...base, now: new Date(Date.now() + 110_000) })))).toBe('accepted');
    });
  });

  describe('is refused when its content, though signed by the provider, is wrong:', () => {
    it.each<[string, () => Change, RegExp]>([
      ['the status is a failure', () => replacing('status:Success', 'status:AuthnFailed'), /status is not success/],
      ['it is of another issuer', () => replacing(/<saml:Issuer>[^<]*/, '<saml:Issuer>http://localhost/other'), /another issuer/],
      ['the assertion is of another issuer', () => replacing(/(<saml:Assertion[^>]*><saml:Issuer>)[^<]*/, '$1http://localhost/other'), /another issuer/],
      ['the assertion has no issuer', () => (xml) => xml.replace(/(<saml:Assertion[^>]*>)<saml:Issuer>[^<]*<\/saml:Issuer>/, '$1<saml:Issuer/>'), /another issuer/],
      ['it is for another destination', () => replacing(/Destination="[^"]*"/, 'Destination="http://127.0.0.1/other"'), /destination/],
      ['it is signed but names no destination', () => removing(/ Destination="[^"]*"/), /destination/],
      ['it is for another recipient', () => replacing(/Recipient="[^"]*"/, 'Recipient="http://127.0.0.1/other"'), /recipient/],
      ['it names no recipient', () => removing(/ Recipient="[^"]*"/), /recipient/],
      ['it is for another audience', () => replacing(/<saml:Audience>[^<]*/, '<saml:Audience>http://127.0.0.1/other'), /audience/i],
      ['it names no audience', () => removing(/<saml:AudienceRestriction>.*<\/saml:AudienceRestriction>/), /audience/i],
      ['it has no conditions', () => removing(/<saml:Conditions.*<\/saml:Conditions>/), /conditions|AudienceRestriction/],
      ['it answers no request', () => replacing(/ InResponseTo="[^"]*"/g, ''), /InResponseTo|no request/],
      ['it answers an unknown request', () => replacing(/InResponseTo="[^"]*"/g, 'InResponseTo="_unknown"'), /InResponseTo/],
      ['the assertion answers another request', () => replacing(/(Recipient="[^"]*" InResponseTo=)"[^"]*"/, '$1"_other"'), /InResponseTo|different requests/],
      ['the assertion answers no request', () => replacing(/(Recipient="[^"]*") InResponseTo="[^"]*"/, '$1'), /different requests/],
      ['its confirmation has expired', () => replacing(/<saml:SubjectConfirmationData NotOnOrAfter="[^"]*"/, `<saml:SubjectConfirmationData NotOnOrAfter="${minutes(-2)}"`), /expired|No valid subject/],
      ['its confirmation never ends', () => removing(/(?<=SubjectConfirmationData) NotOnOrAfter="[^"]*"/), /expired|No valid subject|NotOnOrAfter/],
      ['its confirmation is not valid yet', () => replacing('<saml:SubjectConfirmationData ', `<saml:SubjectConfirmationData NotBefore="${minutes(2)}" `), /not valid yet|No valid subject/],
      ['its conditions have expired', () => replacing(/(<saml:Conditions[^>]*NotOnOrAfter=)"[^"]*"/, `$1"${minutes(-2)}"`), /expired/],
      ['its conditions are not valid yet', () => replacing(/<saml:Conditions NotBefore="[^"]*"/, `<saml:Conditions NotBefore="${minutes(2)}"`), /not yet valid/],
      ["the provider's session is over", () => replacing('<saml:AuthnStatement ', `<saml:AuthnStatement SessionNotOnOrAfter="${minutes(-2)}" `), /session is over/],
      ['a time is no time', () => replacing('<saml:AuthnStatement ', '<saml:AuthnStatement SessionNotOnOrAfter="tomorrow" '), /not a time/],
      ['nobody signed in', () => removing(/<saml:AuthnStatement.*<\/saml:AuthnStatement>/), /signed in/],
      ['it confirms by holder of key', () => replacing('cm:bearer', 'cm:holder-of-key'), /bearer/],
      ['it has no subject', () => removing(/<saml:Subject>.*<\/saml:Subject>/), /subject/],
      ['it names nobody', () => replacing(/(<saml:NameID[^>]*>)[^<]*/, '$1'), /name id/],
      ['it is SAML 1.1', () => replacing(/(<saml:Assertion[^>]*Version=)"2.0"/, '$1"1.1"'), /not SAML 2.0/],
    ])('%s', async (_what, change, reason) => {
      expect(await reasonFor(signBoth(change()(unsignedLoginResponse(base))))).toMatch(reason);
    });
  });

  describe('is refused when its signature does not hold:', () => {
    it.each<[string, () => string, RegExp]>([
      ['nothing is signed', () => unsignedLoginResponse(base), /not signed/],
      ['the response alone is signed', () => sign(unsignedLoginResponse(base), 'Response', stage.idp.key), /not signed/],
      ['another key signed', () => sign(unsignedLoginResponse(base), 'Assertion', foreignKey), /signature/i],
      ['another key signed the response', () => sign(signAssertion(unsignedLoginResponse(base)), 'Response', foreignKey), /signature/i],
      ['the name was changed afterwards', () => replacing(eve.uuid, ana.uuid)(signBoth(unsignedLoginResponse(base))), /signature/i],
      ['the address was changed afterwards', () => replacing('eve@test.example', 'ana@test.example')(signAssertion(unsignedLoginResponse(base))), /signature/i],
      ['the status was changed afterwards', () => replacing('status:AuthnFailed', 'status:Success')(signBoth(unsignedLoginResponse(base).replace('status:Success', 'status:AuthnFailed'))), /signature/i],
      ['it is signed with SHA-1', () => sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }), /algorithm is refused/],
      ['its digest is SHA-1', () => sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }), /digest algorithm is refused/],
      ['its outer signature is SHA-1', () => sign(signAssertion(unsignedLoginResponse(base)), 'Response', stage.idp.key, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }), /algorithm is refused/],
      ['a transform could change what is signed', () => replacing('http://www.w3.org/2000/09/xmldsig#enveloped-signature', 'http://www.w3.org/TR/1999/REC-xpath-19991116')(signAssertion(unsignedLoginResponse(base))), /transform is refused/],
    ])('%s', async (_what, forge, reason) => {
      expect(await reasonFor(forge())).toMatch(reason);
    });
  });

  describe('is refused when it is wrapped (XSW), with the signed assertion elsewhere:', () => {
    /** Eve's signed assertion, and the same without its signature, saying that she is Ana. */
    const parts = () => {
      const signed = signAssertion(unsignedLoginResponse(base));
      const original = /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(signed)![0];
      const evil = original.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '').replaceAll(eve.uuid, ana.uuid).replace('eve@', 'ana@').replace(/ ID="[^"]*"/, ' ID="_evil"');
      const signature = /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(original)![0];
      return { signed, original, evil, signature };
    };

    it.each<[string, () => string]>([
      ['before it', () => { const { signed, original, evil } = parts(); return signed.replace(original, evil + original); }],
      ['after it', () => { const { signed, original, evil } = parts(); return signed.replace(original, original + evil); }],
      ['inside it', () => { const { signed, original, evil } = parts(); return signed.replace(original, evil.replace('</saml:Assertion>', `${original}</saml:Assertion>`)); }],
      ['inside it, the signature outside', () => { const { signed, original, evil, signature } = parts(); return signed.replace(original, evil.replace('<saml:Subject>', `${signature}<saml:Subject>`).replace('</saml:Assertion>', `${original.replace(signature, '')}</saml:Assertion>`)); }],
      ['in extensions', () => { const { signed, original, evil } = parts(); return signed.replace(original, evil).replace('<samlp:Status>', `<samlp:Extensions>${original}</samlp:Extensions><samlp:Status>`); }],
      ["in the signature's object", () => { const { signed, original, evil, signature } = parts(); const wrapped = signature.replace('</ds:Signature>', `<ds:Object>${original.replace(signature, '')}</ds:Object></ds:Signature>`); return signed.replace(original, evil.replace('<saml:Subject>', `${wrapped}<saml:Subject>`)); }],
      ['in place of it, with its signature', () => { const { signed, original, evil, signature } = parts(); return signed.replace(original, evil.replace('<saml:Subject>', `${signature}<saml:Subject>`)); }],
      ['in place of it, with its signature and its id', () => { const { signed, original, evil, signature } = parts(); const id = / ID="[^"]*"/.exec(original)![0]; return signed.replace(original, evil.replace(' ID="_evil"', id).replace('<saml:Subject>', `${signature}<saml:Subject>`)); }],
      ['in another namespace', () => { const { signed, original } = parts(); return signed.replace(original, original + '<x:Assertion xmlns:x="urn:x" ID="_evil"/>'); }],
    ])('%s', async (_where, wrap) => {
      expect(await reasonFor(wrap())).toMatch(/assertions|not where it belongs|signature|not signed|occurs twice/i);
    });

    it('around a whole signed response', async () => {
      const signed = signBoth(unsignedLoginResponse(base));
      const signature = /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(signed)![0];
      const evil = unsignedLoginResponse({ ...base, nameId: ana.uuid });
      const wrapped = evil.replace('<samlp:Status>', `${signature.replace('</ds:Signature>', `<ds:Object>${signed.replace(signature, '')}</ds:Object></ds:Signature>`)}<samlp:Status>`);
      expect(await reasonFor(wrapped)).toMatch(/assertions/);
    });
  });

  describe('is refused when it is one of the eight wrappings that attackers try first, with an evil copy that says she is Ana:', () => {
    const withoutSignature = (xml: string) => xml.replace(/<ds:Signature[\s\S]*?<\/ds:Signature>/, '');
    const signatureOf = (xml: string) => /<ds:Signature[\s\S]*?<\/ds:Signature>/.exec(xml)![0];
    const assertionOf = (xml: string) => /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)![0];
    const within = (signature: string, content: string) => signature.replace('</ds:Signature>', `${content}</ds:Signature>`);
    const evilOf = (xml: string) => xml.replaceAll(eve.uuid, ana.uuid).replace('eve@', 'ana@').replace(/ ID="[^"]*"/, ' ID="_evil"');
    const afterIssuer = (xml: string, inserted: string) => xml.replace('</saml:Issuer>', `</saml:Issuer>${inserted}`);

    it.each<[string, () => string]>([
      ['XSW1: the signed response inside the signature of the evil one', () => { const good = sign(unsignedLoginResponse(base), 'Response', stage.idp.key); return afterIssuer(evilOf(withoutSignature(good)), within(signatureOf(good), withoutSignature(good))); }],
      ['XSW2: the signed response before its signature, in the evil one', () => { const good = sign(unsignedLoginResponse(base), 'Response', stage.idp.key); return afterIssuer(evilOf(withoutSignature(good)), withoutSignature(good) + signatureOf(good)); }],
      ['XSW3: the evil assertion before the signed one', () => { const good = signAssertion(unsignedLoginResponse(base)); return good.replace(assertionOf(good), evilOf(withoutSignature(assertionOf(good))) + assertionOf(good)); }],
      ['XSW4: the signed assertion inside the evil one', () => { const good = signAssertion(unsignedLoginResponse(base)); return good.replace(assertionOf(good), evilOf(withoutSignature(assertionOf(good))).replace('</saml:Assertion>', `${assertionOf(good)}</saml:Assertion>`)); }],
      ['XSW5: the evil assertion with the signature, the signed one behind it', () => { const good = signAssertion(unsignedLoginResponse(base)); const assertion = assertionOf(good); return good.replace(assertion, evilOf(assertion) + withoutSignature(assertion)); }],
      ['XSW6: the signed assertion inside the signature of the evil one', () => { const good = signAssertion(unsignedLoginResponse(base)); const assertion = assertionOf(good); return good.replace(assertion, afterIssuer(evilOf(withoutSignature(assertion)), within(signatureOf(assertion), withoutSignature(assertion)))); }],
      ['XSW7: the evil assertion in extensions', () => { const good = signAssertion(unsignedLoginResponse(base)); return good.replace('<samlp:Status>', `<samlp:Extensions>${evilOf(withoutSignature(assertionOf(good)))}</samlp:Extensions><samlp:Status>`); }],
      ['XSW8: the signed assertion in an object of the signature of the evil one', () => { const good = signAssertion(unsignedLoginResponse(base)); const assertion = assertionOf(good); return good.replace(assertion, afterIssuer(evilOf(withoutSignature(assertion)), within(signatureOf(assertion), `<ds:Object>${withoutSignature(assertion)}</ds:Object>`))); }],
    ])('%s', async (_name, wrap) => {
      expect(await reasonFor(wrap())).toMatch(/assertions|not where it belongs|not signed once|occurs twice|algorithm/);
    });
  });

  describe('with an encrypted assertion', () => {
    let certificate: string;
    const encrypted = (response: string, how?: Encryption) => encryptAssertion(response, certificate, how);

    beforeAll(async () => {
      const metadata = await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text();
      const base64 = /use="encryption">[\s\S]*?<ds:X509Certificate>([^<]*)/.exec(metadata)![1]!;
      certificate = `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`;
    });

    it.each<[string, Encryption]>([
      ['AES-256-GCM under RSA-OAEP with SHA-256', {}],
      ['AES-128-GCM', { cipher: 'aes-128-gcm' }],
      ['AES-192-GCM under the RSA-OAEP of XML encryption 1.0', { cipher: 'aes-192-gcm', transport: 'rsa-oaep-mgf1p' }],
    ])('is accepted with %s', async (_what, how) => {
      expect(await reasonFor(encrypted(signAssertion(unsignedLoginResponse(base)), how))).toBe('accepted');
    });

    it('is accepted when the response around it is signed too', async () => {
      expect(await reasonFor(sign(encrypted(signAssertion(unsignedLoginResponse(base))), 'Response', stage.idp.key))).toBe('accepted');
    });

    it.each<[string, () => string, RegExp]>([
      ['CBC', () => encrypted(signAssertion(unsignedLoginResponse(base)), { cipher: 'aes-256-cbc' }), /encryption algorithm is refused/],
      ['RSA 1.5', () => encrypted(signAssertion(unsignedLoginResponse(base)), { transport: 'rsa-1_5' }), /key encryption algorithm is refused/],
      ['no signature inside', () => encrypted(unsignedLoginResponse(base)), /not signed once/],
      ['no signature inside, though the response is signed', () => sign(encrypted(unsignedLoginResponse(base)), 'Response', stage.idp.key), /not signed once/],
      ['a SHA-1 signature inside', () => encrypted(sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' })), /signature algorithm is refused/],
      ['a SHA-1 digest inside', () => encrypted(sign(unsignedLoginResponse(base), 'Assertion', stage.idp.key, { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' })), /digest algorithm is refused/],
      ["somebody else's signature inside", () => encrypted(sign(unsignedLoginResponse(base), 'Assertion', foreignKey)), /signature/i],
      ["somebody else's signature around", () => sign(encrypted(signAssertion(unsignedLoginResponse(base))), 'Response', foreignKey), /signature does not hold/],
      ['a changed envelope', () => replacing(/InResponseTo="[^"]*"/, 'InResponseTo="_other"')(sign(encrypted(signAssertion(unsignedLoginResponse(base))), 'Response', stage.idp.key)), /signature does not hold/],
      ['a comment in the name inside', () => encrypted(replacing(eve.uuid, `${ana.uuid}<!-- -->${eve.uuid}`)(signAssertion(unsignedLoginResponse(base)))), /comment/],
      ['a document type inside', () => encrypted(replacing('<saml:Assertion', '<!DOCTYPE x><saml:Assertion')(signAssertion(unsignedLoginResponse(base))).replace('<!DOCTYPE x><saml:Assertion', '<saml:Assertion').replace('<saml:Subject>', '<!DOCTYPE x><saml:Subject>')), /document type/],
      ['two assertions inside', () => encrypted(unsignedLoginResponse(base).replace(/(<saml:Assertion[\s\S]*<\/saml:Assertion>)/, '$1$1')), /well-formed|assertions/],
      ['another assertion beside it', () => { const clear = signAssertion(unsignedLoginResponse(base)); return encrypted(clear).replace('<saml:EncryptedAssertion>', `${/<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(clear)![0]}<saml:EncryptedAssertion>`); }, /encrypted/],
      ['another encrypted one beside it', () => encrypted(signAssertion(unsignedLoginResponse(base))).replace(/(<saml:EncryptedAssertion>[\s\S]*<\/saml:EncryptedAssertion>)/, '$1$1'), /more than one encrypted/],
      ['a key that is not ours', () => encryptAssertion(signAssertion(unsignedLoginResponse(base)), foreignKey.certificate), /not encrypted for our key/],
      ['a changed byte', () => encrypted(signAssertion(unsignedLoginResponse(base))).replace(/(<xenc:CipherValue>)(.)([^<]{300,}<)(?!.*<xenc:CipherValue>)/, (_all, start: string, first: string, rest: string) => start + (first === 'A' ? 'B' : 'A') + rest), /was changed/],
      ['another audience inside', () => encrypted(signAssertion(replacing(/<saml:Audience>[^<]*/, '<saml:Audience>http://127.0.0.1/other')(unsignedLoginResponse(base)))), /audience/i],
    ])('is refused with %s', async (_what, forge, reason) => {
      expect(await reasonFor(forge())).toMatch(reason);
    });

    it('counts once, however it is wrapped again', async () => {
      const good = signAssertion(unsignedLoginResponse(base));
      const answers = [];
      for (const xml of [encrypted(good), encrypted(good), good, sign(encrypted(good), 'Response', stage.idp.key)]) answers.push((await answer(xml)).status);
      expect(answers).toEqual([303, 403, 403, 403]);
    });
  });

  describe('with an encrypted name id', () => {
    let certificate: string;
    const hidden = (change: Change = (xml) => xml, how?: Encryption) => encryptNameId(change(unsignedLoginResponse(base)), certificate, how);
    const encryptedId = (xml: string) => /<saml:EncryptedID>[\s\S]*<\/saml:EncryptedID>/.exec(xml)![0];

    beforeAll(async () => {
      const metadata = await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text();
      certificate = `-----BEGIN CERTIFICATE-----\n${/use="encryption">[\s\S]*?<ds:X509Certificate>([^<]*)/.exec(metadata)![1]!}\n-----END CERTIFICATE-----\n`;
    });

    it('is accepted, and names who is inside', async () => {
      const [provider] = await stage.company.api.get(IdentityProviders, { strict: false }).enabled();
      const checked = await stage.company.api.get(SamlServiceProvider, { strict: false }).check(provider!, signAssertion(hidden()));
      expect([checked.nameId, checked.nameIdFormat]).toEqual([eve.uuid, base.nameIdFormat]);
      expect(await reasonFor(signBoth(hidden()))).toBe('accepted');
    });

    it('is accepted inside an encrypted assertion', async () => {
      expect(await reasonFor(encryptAssertion(signAssertion(hidden()), certificate))).toBe('accepted');
    });

    it.each<[string, () => string, RegExp]>([
      ['CBC', () => signAssertion(hidden(undefined, { cipher: 'aes-256-cbc' })), /encryption algorithm is refused/],
      ['RSA 1.5', () => signAssertion(hidden(undefined, { transport: 'rsa-1_5' })), /key encryption algorithm is refused/],
      ['a key that is not ours', () => signAssertion(encryptNameId(unsignedLoginResponse(base), foreignKey.certificate)), /id is not encrypted for our key/],
      ['a changed byte', () => signAssertion(hidden().replace(/(<xenc:CipherValue>)(.)([^<]+<\/xenc:CipherValue><\/xenc:CipherData><\/xenc:EncryptedData>)/, (_all, start: string, first: string, rest: string) => start + (first === 'A' ? 'B' : 'A') + rest)), /id was changed/],
      ['another id put in after signing', () => { const good = signAssertion(hidden()); return good.replace(encryptedId(good), encryptedId(encryptNameId(unsignedLoginResponse({ ...base, nameId: ana.uuid }), certificate))); }, /signature/i],
      ['a name in clear beside it', () => signAssertion(hidden(replacing(/(<saml:NameID[\s\S]*?<\/saml:NameID>)/, '$1$1'))), /2 times a name id/],
      ['two of them', () => signAssertion(hidden().replace(/(<saml:EncryptedID>[\s\S]*<\/saml:EncryptedID>)/, '$1$1')), /2 times a name id/],
      ['a comment inside', () => signAssertion(hidden(replacing(eve.uuid, `${ana.uuid}<!-- -->${eve.uuid}`))), /comment/],
      ['a document type inside', () => signAssertion(hidden(replacing(eve.uuid, `<!DOCTYPE x>${eve.uuid}`))), /document type/],
      ['an element inside the name', () => signAssertion(hidden(replacing(eve.uuid, `<saml:Issuer>${ana.uuid}</saml:Issuer>`))), /not a name id/],
      ['something else inside', () => signAssertion(hidden().replace(/<saml:EncryptedID>[\s\S]*<\/saml:EncryptedID>/, () => encryptedId(encryptNameId('<saml:NameID><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">x</saml:Issuer></saml:NameID>', certificate)))), /not a name id/],
      ['nothing in it', () => signAssertion(hidden(replacing(/(<saml:NameID[^>]*>)[^<]*/, '$1'))), /name id is empty/],
      ['no data', () => signAssertion(unsignedLoginResponse(base).replace(/<saml:NameID[\s\S]*?<\/saml:NameID>/, '<saml:EncryptedID/>')), /encrypted id has no data/],
    ])('is refused with %s', async (_what, forge, reason) => {
      expect(await reasonFor(forge())).toMatch(reason);
    });
  });

  describe('that would keep the parser busy', () => {
    const certificateOf = async () => /use="encryption">[\s\S]*?<ds:X509Certificate>([^<]*)/.exec(await (await fetch(`${stage.company.url}/auth/saml/metadata`)).text())![1]!;
    const groups = (count: number) => unsignedLoginResponse({ ...base, attributes: { email: 'eve@test.example', ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`group${index}`, `CN=Group ${index}`])) } });

    it.each<[string, () => string, RegExp]>([
      ['many elements', () => '<a>' + '<b/>'.repeat(20_000) + '</a>', /more than 1500 elements/],
      ['elements in elements', () => '<a>'.repeat(40) + '<b c=">"/>'.repeat(100) + '</a>'.repeat(40), /nested deeper than 32/],
      ['many attributes', () => `<a ${Array.from({ length: 3_000 }, (_, index) => `a${index} = ''`).join(' ')}/>`, /more than 32 attributes/],
      ['more than a message has reason to be', () => '<a>'.repeat(40_000) + '</a>'.repeat(40_000), /larger than 131072 bytes/],
    ])('%s: is refused by the same page, before it is parsed', async (_what, forge, reason) => {
      const response = await answer(forge());
      expect(response.status).toBe(403);
      const page = await response.text();
      const reference = /<code>([0-9a-f]{12})<\/code>/.exec(page)![1]!;
      expect(page).toContain('You could not be signed in');
      expect(page).not.toMatch(reason);
      const { rows } = await stage.company.sql.query<{ action: string; reason: string }>(`select e.action, d.personal::jsonb ->> 'reason' as reason from audit_entry e join audit_detail d on d.entry_id = e.id where e.reference = $1`, [reference]);
      expect(rows).toEqual([{ action: 'session.refused', reason: expect.stringMatching(reason) }]);
    });

    it('does not keep out whoever is in very many groups, encrypted or not', async () => {
      const good = signAssertion(groups(400));
      expect(await reasonFor(good)).toBe('accepted');
      const certificate = `-----BEGIN CERTIFICATE-----\n${await certificateOf()}\n-----END CERTIFICATE-----\n`;
      const encrypted = encryptAssertion(signAssertion(groups(400)), certificate);
      expect(encrypted.length).toBeGreaterThan(50_000);
      expect(await reasonFor(encrypted)).toBe('accepted');
    });
  });

  describe('of a provider whose responses must be signed as a whole', () => {
    beforeAll(() => stage.company.sql.query(`update identity_provider set rules = '{"wantsSignedResponse": true}'`));
    afterAll(() => stage.company.sql.query(`update identity_provider set rules = '{}'`));

    it.each<[string, () => string, RegExp]>([
      ['is accepted with both signatures', () => signBoth(unsignedLoginResponse(base)), /^accepted$/],
      ['is refused with the assertion signed alone', () => signAssertion(unsignedLoginResponse(base)), /not signed as a whole/],
    ])('%s', async (_what, forge, reason) => {
      expect(await reasonFor(forge())).toMatch(reason);
    });
  });

  describe('is refused when its XML could be read in two ways:', () => {
    it.each<[string, Change, RegExp]>([
      ['a document type', (xml) => `<!DOCTYPE x [<!ENTITY e "x">]>${xml}`, /document type/],
      ['a comment in the name', (xml) => xml.replace(eve.uuid, `${ana.uuid}<!-- -->${eve.uuid}`), /comment/],
      ['a processing instruction', (xml) => xml.replace('<saml:Subject>', '<?x y?><saml:Subject>'), /processing instruction/],
      ['an id that occurs twice', (xml) => xml.replace('<samlp:Status>', `<samlp:Status ID="${/<saml:Assertion ID="([^"]*)"/.exec(xml)![1]}">`), /occurs twice/],
      ['an encrypted assertion', (xml) => xml.replace('</samlp:Response>', '<saml:EncryptedAssertion/></samlp:Response>'), /encrypted/],
      ['two statuses', (xml) => xml.replace('<samlp:Status>', '<samlp:Status><samlp:StatusCode Value="x"/></samlp:Status><samlp:Status>'), /status/],
      ['no XML at all', () => 'hello', /XML/],
      ['XML that is cut off', (xml) => xml.slice(0, -30), /XML|well-formed/],
      ['another message', (xml) => xml.replaceAll('samlp:Response', 'samlp:LogoutResponse'), /not a SAML response/],
    ])('%s', async (_what, change, reason) => {
      expect(await reasonFor(change(signAssertion(unsignedLoginResponse(base))))).toMatch(reason);
    });
  });
});
