const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const TRANSIENT_FORMAT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';
const UNSPECIFIED_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

/** Names under which providers send an e-mail address: plain, Entra ID's and AD FS's, and LDAP's as OIDs. */
const EMAIL_NAMES = new Set(['email', 'mail', 'emailaddress', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress', 'urn:oid:0.9.2342.19200300.100.1.3', 'urn:oid:1.2.840.113549.1.9.1']);
const EMPLOYEE_NUMBER_NAMES = new Set(['employeenumber', 'employee_number', 'employeeid', 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/employeeid', 'urn:oid:2.16.840.1.113730.3.1.3']);

/** What an identity provider says about who signed in. */
export interface Claims {
  nameId: string;
  /** Whether the same person has this name id next time. */
  isLasting: boolean;
  email: string | null;
  employeeNumber: string | null;
}

/**
 * Reads who signed in. A name id stands for an e-mail address or an employee number only when its format says so or
 * says nothing, and no attribute does.
 */
export function claimsOf(assertion: { nameId: string; nameIdFormat: string | null; attributes: Record<string, string[]> }): Claims {
  const { nameId, nameIdFormat: format } = assertion;
  const open = format === null || format === UNSPECIFIED_FORMAT;
  const isMail = nameId.includes('@');
  return {
    nameId,
    isLasting: format !== TRANSIENT_FORMAT,
    email: named(assertion.attributes, EMAIL_NAMES) ?? (format === EMAIL_FORMAT || (open && isMail) ? nameId : null),
    employeeNumber: named(assertion.attributes, EMPLOYEE_NUMBER_NAMES) ?? (open && !isMail ? nameId : null),
  };
}

function named(attributes: Record<string, string[]>, names: ReadonlySet<string>): string | null {
  const found = Object.entries(attributes).find(([name, values]) => names.has(name.toLowerCase()) && values.length > 0);
  return found?.[1][0] ?? null;
}
