import type { Columns } from '../filter/compile-filter.js';
import { pathOf, type ResourceType, resolvePath } from '../schema/resource-type.js';
import { badRequest } from '../scim-error.js';
import type { ListQuery } from './list-response.js';

/**
 * The order of a list in SQL (RFC 7644 section 3.4.2.3): whoever lacks the attribute stands last when ascending. Lists
 * are sorted by their primary value.
 *
 * @param tie what decides between equals, and without sortBy
 * @throws ScimError 400 invalidValue for what cannot be sorted by
 */
export function orderBy(type: ResourceType, columns: Columns, { sortBy, sortOrder }: ListQuery, tie: string): string {
  const direction = (sortOrder ?? 'ascending').toLowerCase();
  if (direction !== 'ascending' && direction !== 'descending') throw badRequest('invalidValue', 'sortOrder is ascending or descending.');
  if (!sortBy) return tie;
  const target = resolvePath(type, sortBy);
  const column = target?.attribute && (columns[pathOf(target)] ?? columns[pathOf({ ...target, sub: null })]);
  if (!target?.attribute || !column) throw badRequest('invalidValue', `${sortBy.slice(0, 100)} cannot be sorted by.`);
  const sql = 'sql' in column ? column.sql : `(${column.list} -> 0 ->> '${target.sub?.name ?? 'value'}')`;
  const { type: kind, caseExact } = target.sub ?? target.attribute;
  const key = caseExact || kind === 'boolean' || kind === 'dateTime' ? sql : `lower(${sql}) collate "und-x-icu"`;
  return `${key} ${direction === 'ascending' ? 'asc nulls last' : 'desc nulls first'}, ${tie}`;
}
