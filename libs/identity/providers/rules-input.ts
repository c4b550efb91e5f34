import { invalidInput } from '../../platform/errors/app-error.js';
import { optionalText } from '../../platform/text/text-input.js';
import { MAPPED_FIELDS, type MappedField, type MatchRule, type SignInRules } from './sign-in-rules.js';

/** Rules as an administrator gives them; what is left out stays as it is. */
export interface RulesInput {
  matchBy?: MatchRule[] | null;
  createsPeople?: boolean | null;
  mailDomains?: string[] | null;
  attributes?: { field: MappedField; attribute: string }[] | null;
  wantsSignedResponse?: boolean | null;
}

const DOMAIN = /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;
const MOST_DOMAINS = 200;

/** The rules after a change. @throws INVALID_INPUT */
export function changedRules(before: SignInRules, input: RulesInput): SignInRules {
  return {
    matchBy: input.matchBy ? [...new Set(input.matchBy)] : before.matchBy,
    createsPeople: input.createsPeople ?? before.createsPeople,
    mailDomains: input.mailDomains ? domains(input.mailDomains) : before.mailDomains,
    attributes: input.attributes ? mapping(input.attributes) : before.attributes,
    wantsSignedResponse: input.wantsSignedResponse ?? before.wantsSignedResponse,
  };
}

function domains(given: string[]): string[] {
  const clean = [...new Set(given.map((domain) => domain.trim().replace(/^@/, '').toLowerCase()).filter(Boolean))];
  if (clean.length > MOST_DOMAINS) throw invalidInput({ field: 'mailDomains', message: `At most ${MOST_DOMAINS} domains.` });
  const wrong = clean.find((domain) => !DOMAIN.test(domain));
  if (wrong !== undefined) throw invalidInput({ field: 'mailDomains', message: `"${wrong.slice(0, 100)}" is no mail domain, such as example.com.` });
  return clean;
}

function mapping(given: { field: MappedField; attribute: string }[]): SignInRules['attributes'] {
  const named = given.flatMap(({ field, attribute }) => {
    const name = optionalText('attributes', attribute, { max: 300 });
    return MAPPED_FIELDS.includes(field) && name ? [[field, name] as const] : [];
  });
  return Object.fromEntries(named);
}
