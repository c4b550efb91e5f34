import { AppError } from '../../../platform/errors/app-error.js';
import { optionalText } from '../../../platform/text/text-input.js';
import { badRequest } from '../scim-error.js';
import type { Attribute } from '../schema/attribute.js';
import { named, ORDINARY, type ResourceType, resolvePath } from '../schema/resource-type.js';

/** A resource by canonical names: attributes, and an object for each extension. */
export type Resource = Record<string, unknown>;

const MAX_TEXT = 2_000;
const MAX_VALUES = 100;
/** Whoever is a member may be many. */
const MAX_MEMBERS = 20_000;

/**
 * Reads what a client sends: names in any case, only what the schema has and a client may write. Lenient where identity
 * providers are: "True" for true, one value where a list belongs, a text where an object with a value does.
 *
 * @throws ScimError 400 invalidSyntax for no object, invalidValue for a value of the wrong kind
 */
export function readResource(type: ResourceType, body: unknown): Resource {
  if (!isObject(body)) throw badRequest('invalidSyntax', 'The body must be a JSON object.');
  const resource: Resource = {};
  const writable = [...ORDINARY, ...type.schema.attributes];
  for (const [key, value] of Object.entries(body)) {
    const target = resolvePath(type, key);
    if (!target) continue;
    const { extension, attribute, sub } = target;
    if (!extension && attribute && !sub) assign(resource, attribute, value);
    else if (extension && !attribute && isObject(value)) readExtension(resource, type, extension, value);
    else if (extension && attribute && !sub) assign(extensionOf(resource, extension), attribute, value);
  }
  for (const attribute of writable) {
    if (attribute.required && attribute.mutability !== 'readOnly' && resource[attribute.name] === undefined) throw badRequest('invalidValue', `${attribute.name} is required.`);
  }
  return withoutEmpty(resource, type);
}

/**
 * Reads a whole resource that a client sends, which must say what it is (RFC 7643 section 3). Schemas beside the one of the
 * resource type are taken as Entra ID sends them: its own for groups, and those of custom attributes.
 *
 * @throws ScimError 400 like {@link readResource}, and invalidValue without the schema
 */
export function readRepresentation(type: ResourceType, body: unknown): Resource {
  if (!isObject(body)) throw badRequest('invalidSyntax', 'The body must be a JSON object.');
  const schemas = Object.entries(body).find(([key]) => key.toLowerCase() === 'schemas')?.[1];
  const isSaid = Array.isArray(schemas) && schemas.some((one) => typeof one === 'string' && one.toLowerCase() === type.schema.id.toLowerCase());
  if (!isSaid) throw badRequest('invalidValue', `schemas must name ${type.schema.id}.`);
  return readResource(type, body);
}

/** A value of an attribute as it is kept; undefined where nothing is said. */
export function readValue(attribute: Attribute, value: unknown): unknown {
  if (!attribute.multiValued) return readSingle(attribute, value);
  if (value === null || value === undefined) return undefined;
  const values = (Array.isArray(value) ? value : [value]).map((one) => readSingle(attribute, one)).filter((one) => one !== undefined);
  const most = attribute.name === 'members' ? MAX_MEMBERS : MAX_VALUES;
  if (values.length > most) throw badRequest('invalidValue', `${attribute.name} has at most ${most} values.`);
  if (values.filter((one) => (one as Resource).primary === true).length > 1) throw badRequest('invalidValue', `Only one of the ${attribute.name} may be primary.`);
  return values.length > 0 ? values : undefined;
}

function readSingle(attribute: Attribute, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  switch (attribute.type) {
    case 'complex':
      return readComplex(attribute, value);
    case 'boolean':
      return readBoolean(attribute, value);
    default:
      return readText(attribute, value);
  }
}

function readComplex(attribute: Attribute, value: unknown): Resource | undefined {
  const parts = isObject(value) ? value : { value };
  if (!isObject(value) && !named(attribute.subAttributes!, 'value')) throw badRequest('invalidValue', `${attribute.name} must be an object.`);
  const read: Resource = {};
  for (const [key, part] of Object.entries(parts)) {
    const sub = named(attribute.subAttributes!, key);
    if (sub) assign(read, sub, part);
  }
  return Object.keys(read).length > 0 ? read : undefined;
}

function readBoolean({ name }: Attribute, value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  if (text !== 'true' && text !== 'false') throw badRequest('invalidValue', `${name} must be true or false.`);
  return text === 'true';
}

function readText({ name }: Attribute, value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw badRequest('invalidValue', `${name} must be a text.`);
  // Space within is kept: identity providers look for what they sent.
  return orInvalid(() => optionalText(name, String(value), { max: MAX_TEXT, multiline: true })?.trim());
}

/** Runs the check of a text. @throws ScimError 400 invalidValue with the sentence of a failed one */
export function orInvalid<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof AppError ? badRequest('invalidValue', error.message) : error;
  }
}

function readExtension(resource: Resource, type: ResourceType, id: string, value: Resource): void {
  const { attributes } = type.extensions.find((schema) => schema.id === id)!;
  for (const [key, part] of Object.entries(value)) {
    const attribute = named(attributes, key);
    if (attribute) assign(extensionOf(resource, id), attribute, part);
  }
}

function assign(to: Resource, attribute: Attribute, value: unknown): void {
  if (attribute.mutability === 'readOnly') return;
  const read = readValue(attribute, value);
  if (read === undefined) delete to[attribute.name];
  else to[attribute.name] = read;
}

function extensionOf(resource: Resource, id: string): Resource {
  return (resource[id] ??= {}) as Resource;
}

function withoutEmpty(resource: Resource, type: ResourceType): Resource {
  for (const { id } of type.extensions) if (resource[id] && Object.keys(resource[id]).length === 0) delete resource[id];
  return resource;
}

export function isObject(value: unknown): value is Resource {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
