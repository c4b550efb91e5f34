import { createHash } from 'node:crypto';
import { timeOf } from '../../../platform/ids/uuid7.js';
import type { Resource } from '../resource/read-resource.js';
import { ENTERPRISE_USER } from '../schema/enterprise-user.schema.js';
import { USER } from '../schema/user.schema.js';
import { type Extra, fullName } from './user-record.js';

/** A person with what SCIM keeps beside, as read in one row. */
export interface UserRow {
  id: string;
  email: string | null;
  employee_number: string | null;
  display_name: string;
  given_name: string | null;
  family_name: string | null;
  title: string | null;
  phone: string | null;
  department: string | null;
  location: string | null;
  manager_id: string | null;
  manager_name: string | null;
  status: 'active' | 'left';
  person_updated_at: Date;
  /** Null for people whom SCIM has not written to. */
  user_name: string | null;
  external_id: string | null;
  extra: Extra | null;
  created_at: Date | null;
  updated_at: Date | null;
  groups: { value: string; display: string }[] | null;
}

/** What a client may have said of a user, without what Atrium makes of it: what a PATCH is applied to. */
export function saidOfUser(row: UserRow): Resource {
  const extra = row.extra ?? { email: { type: 'work', primary: true }, phone: { type: 'work' }, address: { type: 'work' } };
  const isDerived = (what: 'email' | 'employeeNumber' | 'displayName'): boolean => extra.derived?.includes(what) ?? false;
  return filled({
    userName: userNameOf(row),
    externalId: row.external_id,
    name: filled({ ...extra.name, familyName: row.family_name, givenName: row.given_name }),
    displayName: isDerived('displayName') ? null : row.display_name,
    title: row.title,
    active: row.status === 'active',
    emails: listOf(isDerived('email') ? null : row.email, 'value', extra.email, extra.emails),
    phoneNumbers: listOf(row.phone, 'value', extra.phone, extra.phoneNumbers),
    addresses: listOf(row.location, 'locality', extra.address, extra.addresses),
    ...extra.more,
    [ENTERPRISE_USER]: filled({
      ...extra.enterprise,
      employeeNumber: isDerived('employeeNumber') ? null : row.employee_number,
      department: row.department,
      manager: row.manager_id ? { value: row.manager_id } : null,
    }),
  });
}

/** A user as clients read it (RFC 7643 section 4.1). */
export function toUser(row: UserRow, base: string): Resource {
  const { [ENTERPRISE_USER]: enterprise, name, ...said } = saidOfUser(row);
  const formatted = (name as Resource | undefined)?.formatted ?? fullName(row.given_name, row.family_name);
  const manager = row.manager_id && { value: row.manager_id, $ref: `${base}/Users/${row.manager_id}`, ...(row.manager_name ? { displayName: row.manager_name } : {}) };
  return {
    schemas: enterprise ? [USER, ENTERPRISE_USER] : [USER],
    id: row.id,
    ...said,
    ...(name || formatted ? { name: { ...(formatted ? { formatted } : {}), ...(name as Resource | undefined) } } : {}),
    displayName: row.display_name,
    ...(enterprise ? { [ENTERPRISE_USER]: { ...(enterprise as Resource), ...(manager ? { manager } : {}) } } : {}),
    ...(row.groups?.length ? { groups: row.groups.map((group) => ({ ...group, $ref: `${base}/Groups/${group.value}`, type: 'direct' })) } : {}),
    meta: {
      resourceType: 'User',
      created: (row.created_at ?? timeOf(row.id)).toISOString(),
      lastModified: new Date(Math.max(row.person_updated_at.getTime(), row.updated_at?.getTime() ?? 0)).toISOString(),
      location: `${base}/Users/${row.id}`,
      version: versionOf(row),
    },
  };
}

/** A weak entity tag: of everything that can be changed, whoever changes it. */
export function versionOf(row: UserRow): string {
  return `W/"${createHash('sha256').update(JSON.stringify([saidOfUser(row), row.display_name, row.email, row.employee_number])).digest('base64url').slice(0, 22)}"`;
}

export function userNameOf(row: UserRow): string {
  return row.user_name ?? row.email ?? row.employee_number ?? row.id;
}

function listOf(value: string | null, column: string, main: Resource | undefined, others: Resource[] | undefined): Resource[] | null {
  const first = value !== null || (main && column !== 'value' && Object.keys(main).some((key) => key !== 'type' && key !== 'primary')) ? [filled({ [column]: value, ...main })] : [];
  const list = [...first, ...(others ?? [])];
  return list.length > 0 ? list : null;
}

/** Without what is not there. */
function filled(resource: Resource): Resource {
  const isNothing = (value: unknown): boolean => value === null || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => !isNothing(value)));
}
