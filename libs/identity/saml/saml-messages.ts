import { BINDINGS } from './identity-provider.js';
import { ASSERTION, escapeXml, PROTOCOL } from './xml.js';

/** How we want to be answered. */
export const ASSERTION_CONSUMER_BINDING = BINDINGS.post;

/** What every message says of itself. */
interface Envelope {
  id: string;
  issuer: string;
  destination: string;
}

/** Whom a logout is about, exactly as the assertion named them (SAML core 8.3). */
export interface NamedSession {
  nameId: string;
  nameIdFormat: string | null;
  nameQualifier: string | null;
  spNameQualifier: string | null;
  sessionIndex: string | null;
}

/**
 * A request for sign-in (SAML core 3.4.1). The provider chooses how it names people, and how they prove who they are.
 *
 * @param request.forced whether they must prove it now, even if the provider knows them already
 */
export function authnRequest(request: Envelope & { acsUrl: string; forced: boolean }): string {
  const forced = request.forced ? ' ForceAuthn="true"' : '';
  return message('AuthnRequest', request, `${forced} AssertionConsumerServiceURL="${escapeXml(request.acsUrl)}" ProtocolBinding="${ASSERTION_CONSUMER_BINDING}"`, '');
}

/** A request to end the provider's session (SAML core 3.7.1). */
export function logoutRequest(request: Envelope & { session: NamedSession }): string {
  const { session } = request;
  const named = [
    ['NameQualifier', session.nameQualifier],
    ['SPNameQualifier', session.spNameQualifier],
    ['Format', session.nameIdFormat],
  ].flatMap(([name, value]) => (value ? ` ${name}="${escapeXml(value)}"` : []));
  const index = session.sessionIndex ? `<samlp:SessionIndex>${escapeXml(session.sessionIndex)}</samlp:SessionIndex>` : '';
  return message('LogoutRequest', request, '', `<saml:NameID${named.join('')}>${escapeXml(session.nameId)}</saml:NameID>${index}`);
}

/** The answer to a logout that went well (SAML core 3.7.2). */
export function logoutResponse(response: Envelope & { inResponseTo: string }): string {
  const status = '<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>';
  return message('LogoutResponse', response, ` InResponseTo="${escapeXml(response.inResponseTo)}"`, status);
}

function message(element: string, { id, issuer, destination }: Envelope, attributes: string, content: string): string {
  return (
    `<samlp:${element} xmlns:samlp="${PROTOCOL}" xmlns:saml="${ASSERTION}" ID="${escapeXml(id)}" Version="2.0" IssueInstant="${new Date().toISOString()}" Destination="${escapeXml(destination)}"${attributes}>` +
    `<saml:Issuer>${escapeXml(issuer)}</saml:Issuer>${content}</samlp:${element}>`
  );
}
