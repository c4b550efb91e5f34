import { isDeepStrictEqual } from 'node:util';
import type { Filter } from '../filter/filter.js';
import { matches } from '../filter/matches.js';
import { isObject, readValue, type Resource } from '../resource/read-resource.js';
import type { Attribute } from '../schema/attribute.js';
import { type ResourceType, resolvePath } from '../schema/resource-type.js';
import { badRequest } from '../scim-error.js';
import { parsePatchPath, type PatchTarget } from './patch-path.js';
import type { PatchOperation } from './patch-request.js';

/**
 * Applies the operations of a PATCH one after another (RFC 7644 section 3.5.2), also in the shapes of Entra ID and Okta.
 *
 * @param resource what clients have said so far, by canonical names; it is not changed
 * @returns the new resource
 * @throws ScimError 400 with invalidPath, invalidValue, noTarget or mutability
 */
export function applyPatch(type: ResourceType, resource: Resource, operations: PatchOperation[]): Resource {
  const result = structuredClone(resource);
  for (const operation of operations) {
    for (const { op, path, value } of spread(type, operation)) apply(result, parsePatchPath(type, path!), op, value);
  }
  for (const { id } of type.extensions) if (isObject(result[id]) && Object.keys(result[id]).length === 0) delete result[id];
  return result;
}

/** An operation without a path is one for each attribute of its value. What a client may not write, or Atrium does not know, is left out. */
export function spread(type: ResourceType, { op, path, value }: PatchOperation): PatchOperation[] {
  const of = path === undefined ? '' : (parseExtension(type, path) ?? null);
  if (of === null) return [{ op, path, value }];
  if (op === 'remove') return attributesOf(type, path!).map((name) => ({ op, path: name }));
  if (!isObject(value)) throw badRequest('invalidValue', 'The value must be an object.');
  return Object.entries(value).flatMap(([key, part]) => {
    const name = of ? `${of}:${key}` : key;
    const target = resolvePath(type, name.includes('[') ? name.slice(0, name.indexOf('[')) : name);
    if (!target || target.attribute?.mutability === 'readOnly') return [];
    return target.attribute ? [{ op, path: name, value: part }] : spread(type, { op, path: name, value: part });
  });
}

function apply(resource: Resource, target: PatchTarget, op: PatchOperation['op'], value: unknown): void {
  const { extension, filter, sub } = target;
  const attribute = target.attribute!;
  if ([attribute, sub].some((one) => one?.mutability === 'readOnly')) throw badRequest('mutability', `${attribute.name}${sub ? `.${sub.name}` : ''} cannot be changed.`);
  if (op === 'remove' && attribute.required && !filter && !sub) throw badRequest('mutability', `${attribute.name} cannot be removed.`);
  const holder = extension ? ((resource[extension] ??= {}) as Resource) : resource;
  const changed = attribute.multiValued ? changeList((holder[attribute.name] ?? []) as Resource[], attribute, target, op, value) : changeSingle(holder[attribute.name], attribute, sub, op, value);
  const isNothing = changed === undefined || (Array.isArray(changed) && changed.length === 0) || (isObject(changed) && Object.keys(changed).length === 0);
  if (isNothing) delete holder[attribute.name];
  else holder[attribute.name] = changed;
}

function changeSingle(before: unknown, attribute: Attribute, sub: Attribute | null, op: PatchOperation['op'], value: unknown): unknown {
  if (sub) return withPart((before ?? {}) as Resource, sub, op === 'remove' ? undefined : readValue(sub, value));
  if (op === 'remove') return undefined;
  const read = readValue(attribute, value);
  return attribute.type === 'complex' && read !== undefined ? { ...(before as Resource | undefined), ...(read as Resource) } : read;
}

function changeList(before: Resource[], attribute: Attribute, { filter, sub }: PatchTarget, op: PatchOperation['op'], value: unknown): Resource[] {
  if (filter) return changeSelected(before, attribute, filter, sub, op, value);
  if (sub) {
    const part = op === 'remove' ? undefined : readValue(sub, value);
    const values = before.length > 0 || part === undefined ? before : [{}];
    return values.map((one) => withPart(one, sub, part)).filter((one) => Object.keys(one).length > 0);
  }
  const given = (readValue(attribute, value) ?? []) as Resource[];
  if (op === 'remove') return value === undefined || value === null ? [] : before.filter((one) => !given.some((gone) => gone.value !== undefined && gone.value === one.value));
  if (op === 'replace') return given;
  return given.reduce<Resource[]>((values, one) => addTo(values, one), before);
}

function changeSelected(before: Resource[], attribute: Attribute, filter: Filter, sub: Attribute | null, op: PatchOperation['op'], value: unknown): Resource[] {
  const selected = before.filter((one) => matches(filter, attribute, one));
  if (selected.length === 0) {
    if (op !== 'add') throw badRequest('noTarget', `None of the ${attribute.name} is meant by the path.`);
    const made = { ...described(filter, attribute), ...(sub ? withPart({}, sub, readValue(sub, value)) : first(attribute, value)) };
    return addTo(before, made);
  }
  const change = (one: Resource): Resource => {
    if (sub) return withPart(one, sub, op === 'remove' ? undefined : readValue(sub, value));
    if (op === 'remove') return {};
    return op === 'add' ? { ...one, ...first(attribute, value) } : first(attribute, value);
  };
  const changed = before.map((one) => (selected.includes(one) ? change(one) : one)).filter((one) => Object.keys(one).length > 0);
  const primary = changed.find((one) => one.primary === true && selected.length === 1 && !before.includes(one));
  return primary ? changed.map((one) => (one === primary ? one : demoted(one))) : changed;
}

/** Adds a value unless it is there; the newest primary is the only one (RFC 7644 section 3.5.2). */
function addTo(values: Resource[], added: Resource): Resource[] {
  const same = values.find((one) => isDeepStrictEqual(one, added) || (one.value !== undefined && one.value === added.value && one.type === added.type));
  const others = same ? values.filter((one) => one !== same) : values;
  return [...(added.primary === true ? others.map(demoted) : others), { ...same, ...added }];
}

function demoted(value: Resource): Resource {
  if (value.primary !== true) return value;
  const { primary: _, ...rest } = value;
  return rest;
}

function withPart(value: Resource, { name }: Attribute, part: unknown): Resource {
  const { [name]: _, ...rest } = value;
  return part === undefined ? rest : { ...rest, [name]: part };
}

function first(attribute: Attribute, value: unknown): Resource {
  const [one] = (readValue(attribute, value) ?? []) as Resource[];
  if (!one) throw badRequest('invalidValue', `${attribute.name} needs a value.`);
  return one;
}

/** What a filter says outright of the value it looks for: `type eq "work"`. */
function described(filter: Filter, attribute: Attribute): Resource {
  if (filter.kind === 'and') return Object.assign({}, ...filter.parts.map((part) => described(part, attribute)));
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return {};
  const part = attribute.subAttributes!.find(({ name }) => name.toLowerCase() === filter.path.toLowerCase());
  return part ? withPart({}, part, readValue(part, filter.value)) : {};
}

function parseExtension(type: ResourceType, path: string): string | null {
  const target = path.includes('[') ? null : resolvePath(type, path);
  return target && !target.attribute ? target.extension : null;
}

function attributesOf(type: ResourceType, extension: string): string[] {
  const schema = type.extensions.find(({ id }) => id === resolvePath(type, extension)!.extension)!;
  return schema.attributes.map(({ name }) => `${schema.id}:${name}`);
}
