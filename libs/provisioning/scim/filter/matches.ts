import { badRequest } from '../scim-error.js';
import type { Attribute } from '../schema/attribute.js';
import { named } from '../schema/resource-type.js';
import type { Filter } from './filter.js';

type Value = Record<string, unknown>;

/**
 * Whether a filter holds for one value of a list attribute, as the path of a PATCH operation selects it.
 *
 * @throws ScimError 400 invalidFilter for an attribute that the values do not have, or a list within
 */
export function matches(filter: Filter, of: Attribute, value: Value): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.parts.every((part) => matches(part, of, value));
    case 'or':
      return filter.parts.some((part) => matches(part, of, value));
    case 'not':
      return !matches(filter.part, of, value);
    case 'present':
      return value[sub(of, filter.path).name] !== undefined;
    case 'compare':
      return compare(filter, sub(of, filter.path), value);
    case 'some':
      throw badRequest('invalidFilter', `${of.name} holds no lists.`);
  }
}

function sub(of: Attribute, path: string): Attribute {
  const found = named(of.subAttributes ?? [], path);
  if (!found) throw badRequest('invalidFilter', `${of.name} has no ${path}.`);
  return found;
}

function compare({ operator, value: wanted }: Filter & { kind: 'compare' }, { name, caseExact, type }: Attribute, value: Value): boolean {
  const found = value[name];
  if (type === 'boolean' || wanted === null) {
    const asked = typeof wanted === 'string' ? wanted.toLowerCase() === 'true' : (wanted ?? undefined);
    if (operator === 'eq') return found === asked || (asked === false && found === undefined);
    return operator === 'ne' && found !== asked;
  }
  const fold = (text: unknown): string => (caseExact ? String(text) : String(text).toLowerCase());
  if (found === undefined) return operator === 'ne';
  const [a, b] = [fold(found), fold(wanted)];
  switch (operator) {
    case 'eq': return a === b;
    case 'ne': return a !== b;
    case 'co': return a.includes(b);
    case 'sw': return a.startsWith(b);
    case 'ew': return a.endsWith(b);
    case 'gt': return a > b;
    case 'ge': return a >= b;
    case 'lt': return a < b;
    case 'le': return a <= b;
  }
}
