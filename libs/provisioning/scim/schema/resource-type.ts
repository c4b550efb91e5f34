import { attribute, type Attribute, complex, type Schema } from './attribute.js';
import { enterpriseUserSchema } from './enterprise-user.schema.js';
import { groupSchema } from './group.schema.js';
import { userSchema } from './user.schema.js';

export interface ResourceType {
  name: 'User' | 'Group';
  endpoint: '/Users' | '/Groups';
  description: string;
  schema: Schema;
  extensions: Schema[];
}

export const userType: ResourceType = { name: 'User', endpoint: '/Users', description: 'People.', schema: userSchema, extensions: [enterpriseUserSchema] };
export const groupType: ResourceType = { name: 'Group', endpoint: '/Groups', description: 'Sets of people.', schema: groupSchema, extensions: [] };
export const resourceTypes = [userType, groupType];

/** What every resource has, in no schema of its own (RFC 7643 section 3.1). */
export const ORDINARY: Attribute[] = [
  attribute('schemas', 'The schemas of the resource.', { multiValued: true, required: true, returned: 'always', mutability: 'readOnly', caseExact: true }),
  attribute('id', 'The id.', { mutability: 'readOnly', returned: 'always', caseExact: true, uniqueness: 'server' }),
  attribute('externalId', 'The id the client knows it by.', { caseExact: true }),
  complex(
    'meta',
    'About the resource.',
    [
      attribute('resourceType', 'User or Group.', { mutability: 'readOnly', caseExact: true }),
      attribute('created', 'When it was made.', { type: 'dateTime', mutability: 'readOnly' }),
      attribute('lastModified', 'When it was last changed.', { type: 'dateTime', mutability: 'readOnly' }),
      attribute('location', 'Its address.', { type: 'reference', mutability: 'readOnly', caseExact: true }),
      attribute('version', 'Its entity tag.', { mutability: 'readOnly', caseExact: true }),
    ],
    { mutability: 'readOnly' },
  ),
];

/** Where a path leads. A whole extension has no attribute. */
export interface Target {
  /** The id of the extension the attribute is in; null for the resource itself. */
  extension: string | null;
  attribute: Attribute | null;
  sub: Attribute | null;
}

/**
 * Resolves an attribute path (RFC 7644 section 3.10), in any case: `name.givenName`,
 * `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value`.
 *
 * @returns null for what the resource type does not have
 */
export function resolvePath(type: ResourceType, path: string): Target | null {
  for (const { id, attributes } of type.extensions) {
    const rest = after(id, path);
    if (rest === '') return { extension: id, attribute: null, sub: null };
    if (rest !== null) return within(attributes, rest, id);
  }
  return within([...ORDINARY, ...type.schema.attributes], after(type.schema.id, path) ?? path, null);
}

/** The attribute of a name, in any case. */
export function named(attributes: Attribute[], name: string): Attribute | null {
  return attributes.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;
}

/** The canonical text of a path, as columns are listed by. */
export function pathOf({ extension, attribute: found, sub }: Target): string {
  return `${extension ? `${extension}:` : ''}${found?.name ?? ''}${sub ? `.${sub.name}` : ''}`;
}

function after(id: string, path: string): string | null {
  if (!path.toLowerCase().startsWith(id.toLowerCase())) return null;
  const rest = path.slice(id.length);
  return rest === '' ? '' : /^[:.]/.test(rest) ? rest.slice(1) : null;
}

function within(attributes: Attribute[], path: string, extension: string | null): Target | null {
  const [name, subName, ...more] = path.split('.');
  const found = named(attributes, name!);
  if (!found || more.length > 0) return null;
  if (subName === undefined) return { extension, attribute: found, sub: null };
  const sub = named(found.subAttributes ?? [], subName);
  return sub && { extension, attribute: found, sub };
}
