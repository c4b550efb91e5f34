import type { Filter } from '../filter/filter.js';
import { spread } from '../patch/apply-patch.js';
import { parsePatchPath } from '../patch/patch-path.js';
import type { PatchOperation } from '../patch/patch-request.js';
import { readValue, type Resource } from '../resource/read-resource.js';
import { groupType } from '../schema/resource-type.js';
import { badRequest } from '../scim-error.js';

/** One step of a change, in order. Members are changed as sets, however many they are, without being read. */
export type GroupStep =
  | { kind: 'name'; value: string }
  | { kind: 'externalId'; value: string | null }
  | { kind: 'add' | 'remove' | 'replace'; ids: string[] };

/**
 * What a PATCH of a group does (RFC 7644 section 3.5.2), also in the shapes of Entra ID and Okta: members removed by
 * value, by `members[value eq "ID"]`, added one by one or in lists, with and without a path.
 *
 * @throws ScimError 400
 */
export function readGroupSteps(operations: PatchOperation[]): GroupStep[] {
  return operations.flatMap((operation) => spread(groupType, operation)).map(({ op, path, value }) => {
    const { attribute, filter, sub } = parsePatchPath(groupType, path!);
    switch (attribute!.name) {
      case 'members':
        if (sub && !filter && sub.name !== 'value') throw badRequest('mutability', `members.${sub.name} cannot be changed.`);
        if (filter) return selected(op, filter);
        return op === 'remove' && value == null ? { kind: 'replace', ids: [] } : { kind: op, ids: memberIds(value) };
      case 'displayName':
        if (op === 'remove') throw badRequest('mutability', 'displayName cannot be removed.');
        return { kind: 'name', value: groupName(value) };
      case 'externalId':
        return { kind: 'externalId', value: op === 'remove' ? null : ((readValue(attribute!, value) as string | undefined) ?? null) };
      default:
        throw badRequest('mutability', `${attribute!.name} cannot be changed.`);
    }
  });
}

/** The ids of members as a client gives them: objects, or ids alone. @throws ScimError 400 invalidValue */
export function memberIds(value: unknown): string[] {
  const attribute = groupType.schema.attributes.find(({ name }) => name === 'members')!;
  const members = (readValue(attribute, value) ?? []) as Resource[];
  return [...new Set(members.map((member) => {
    if (String(member.type ?? 'User').toLowerCase() !== 'user') throw badRequest('invalidValue', 'Only users can be members.');
    if (typeof member.value !== 'string') throw badRequest('invalidValue', 'A member needs a value.');
    return member.value;
  }))];
}

/** @throws ScimError 400 invalidValue */
export function groupName(value: unknown): string {
  const name = readValue(groupType.schema.attributes.find((one) => one.name === 'displayName')!, value) as string | undefined;
  if (!name) throw badRequest('invalidValue', 'displayName is required.');
  if (name.length > 300) throw badRequest('invalidValue', 'displayName has at most 300 characters.');
  return name;
}

function selected(op: PatchOperation['op'], filter: Filter): GroupStep {
  if (op !== 'remove') throw badRequest('mutability', 'A member is added or removed, not changed.');
  return { kind: 'remove', ids: idsIn(filter) };
}

function idsIn(filter: Filter): string[] {
  if (filter.kind === 'or') return filter.parts.flatMap(idsIn);
  if (filter.kind === 'compare' && filter.operator === 'eq' && filter.path.toLowerCase() === 'value' && typeof filter.value === 'string') return [filter.value];
  throw badRequest('invalidFilter', 'Members are selected by their value: members[value eq "ID"].');
}
