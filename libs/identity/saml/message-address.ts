import { SignInRefused } from './sign-in-refused.js';
import { ASSERTION, children, parseXml, textOf } from './xml.js';

/**
 * Whose message it says it is, and what it says it answers: by this the checks are chosen, and nothing of it is believed
 * before they are made.
 *
 * @throws SignInRefused when it is no XML
 */
export function addressOf(xml: string): { issuer: string; inResponseTo: string | null } {
  try {
    const message = parseXml(xml);
    const issuers = [message, ...children(message, ASSERTION, 'Assertion')].flatMap((element) => children(element, ASSERTION, 'Issuer'));
    return { issuer: textOf(issuers[0]), inResponseTo: message.getAttribute('InResponseTo') || null };
  } catch (error) {
    throw new SignInRefused(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
