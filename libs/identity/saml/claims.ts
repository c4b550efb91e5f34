import { readPersonText } from '../../people/person-text.port.js';
import { AppError } from '../../platform/errors/app-error.js';
import { MAPPED_FIELDS, type MappedField, type SignInRules } from '../providers/sign-in-rules.js';

const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const TRANSIENT_FORMAT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const UNSPECIFIED_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
const WS_CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

/** What a rule says instead of an attribute's name when the name id itself is meant. */
export const NAME_ID = 'NameID';

/** Names under which providers send a field: plain, Entra ID's and AD FS's, and LDAP's as OIDs. In lower case. */
const USUAL_NAMES: Record<MappedField, readonly string[]> = {
  email: ['email', 'mail', 'emailaddress', `${WS_CLAIMS}emailaddress`, 'urn:oid:0.9.2342.19200300.100.1.3', 'urn:oid:1.2.840.113549.1.9.1'],
  employeeNumber: ['employeenumber', 'employee_number', 'employeeid', `${WS_CLAIMS}employeeid`, 'urn:oid:2.16.840.1.113730.3.1.3'],
  displayName: ['displayname', 'http://schemas.microsoft.com/identity/claims/displayname', 'urn:oid:2.16.840.1.113730.3.1.241', 'cn', 'urn:oid:2.5.4.3'],
  givenName: ['givenname', 'firstname', 'first_name', `${WS_CLAIMS}givenname`, 'urn:oid:2.5.4.42'],
  familyName: ['familyname', 'lastname', 'last_name', 'surname', 'sn', `${WS_CLAIMS}surname`, 'urn:oid:2.5.4.4'],
  title: ['title', 'jobtitle', 'urn:oid:2.5.4.12'],
  department: ['department', 'departmentname', 'ou', 'urn:oid:2.5.4.11'],
  location: ['location', 'office', 'l', 'urn:oid:2.5.4.7'],
  phone: ['phone', 'telephonenumber', 'urn:oid:2.5.4.20'],
};

/** What an identity provider says about who signed in. */
export interface Claims {
  nameId: string;
  /** Whether the same person has this name id next time. */
  isLasting: boolean;
  fields: Partial<Record<MappedField, string>>;
  /** Where each field was read: an attribute's name, or NameID. */
  readFrom: Partial<Record<MappedField, string>>;
}

/**
 * Reads who signed in. A field is read from the attribute that the rules name, or else from the usual ones. A name id
 * stands for an e-mail address or an employee number only when its format says so or says nothing, and no attribute does.
 * What no profile may hold is as if it had not been said.
 */
export function claimsOf(assertion: { nameId: string; nameIdFormat: string | null; attributes: Record<string, string[]> }, mapping: SignInRules['attributes'] = {}): Claims {
  const { nameId, nameIdFormat: format } = assertion;
  const claims: Claims = { nameId, isLasting: format !== TRANSIENT_FORMAT, fields: {}, readFrom: {} };
  const read = (field: MappedField, from: string, said: string) => {
    const value = usable(field, said);
    if (value === null) return;
    claims.fields[field] = value;
    claims.readFrom[field] = from;
  };
  for (const field of MAPPED_FIELDS) {
    const found = mapping[field] === NAME_ID ? ([NAME_ID, nameId] as const) : attribute(assertion.attributes, mapping[field] ? [mapping[field].toLowerCase()] : USUAL_NAMES[field]);
    if (found) read(field, ...found);
  }
  const open = format === null || format === UNSPECIFIED_FORMAT;
  const isMail = nameId.includes('@');
  if (!claims.fields.email && !mapping.email && (format === EMAIL_FORMAT || (open && isMail))) read('email', NAME_ID, nameId);
  if (!claims.fields.employeeNumber && !mapping.employeeNumber && open && !isMail) read('employeeNumber', NAME_ID, nameId);
  return claims;
}

function usable(field: MappedField, value: string): string | null {
  try {
    return readPersonText(field, value);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The first of these names that has a value: its name as it was sent, and its first value. */
function attribute(attributes: Record<string, string[]>, names: readonly string[]): readonly [string, string] | null {
  for (const wanted of names) {
    const found = Object.entries(attributes).find(([name, values]) => name.toLowerCase() === wanted && values.length > 0);
    if (found) return [found[0], found[1][0]!];
  }
  return null;
}
