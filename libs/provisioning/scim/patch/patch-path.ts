import type { Filter } from '../filter/filter.js';
import { parseFilter } from '../filter/parse-filter.js';
import { badRequest } from '../scim-error.js';
import { named, type ResourceType, resolvePath, type Target } from '../schema/resource-type.js';

/** What an operation works on: an attribute, or the values of a list that a filter selects, and of them a part. */
export interface PatchTarget extends Target {
  filter: Filter | null;
}

/**
 * Reads the path of an operation (RFC 7644 figure 7): `title`, `name.givenName`, `emails[type eq "work"].value`.
 *
 * @throws ScimError 400 invalidPath for what the resource type does not have
 */
export function parsePatchPath(type: ResourceType, path: string): PatchTarget {
  const parts = /^([^[\]]+)\[(.*)\](?:\.([\w$-]+))?$/s.exec(path.trim());
  const target = resolvePath(type, parts ? parts[1]! : path.trim());
  if (!target) throw badRequest('invalidPath', `There is no ${path.slice(0, 100)}.`);
  if (!parts) return { ...target, filter: null };
  if (!target.attribute?.multiValued || target.sub) throw badRequest('invalidPath', `${parts[1]} is no list.`);
  const sub = parts[3] === undefined ? null : named(target.attribute.subAttributes ?? [], parts[3]);
  if (parts[3] !== undefined && !sub) throw badRequest('invalidPath', `${target.attribute.name} has no ${parts[3]}.`);
  return { ...target, sub, filter: parseFilter(parts[2]!) };
}
