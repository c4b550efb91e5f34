import { badRequest } from '../scim-error.js';

export const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
/** The longest page. */
export const MAX_RESULTS = 200;
const DEFAULT_RESULTS = 100;

/** What a list is asked for (RFC 7644 section 3.4.2); texts as they came. */
export interface ListQuery extends Record<string, unknown> {
  filter?: string;
  sortBy?: string;
  sortOrder?: string;
}

export interface Window {
  /** From 1. */
  startIndex: number;
  count: number;
}

/** The part of a list that is asked for: less than 1 means 1, less than 0 means 0, and never more than a page. */
export function readWindow({ startIndex, count }: ListQuery): Window {
  return { startIndex: Math.max(1, whole('startIndex', startIndex, 1)), count: Math.min(MAX_RESULTS, Math.max(0, whole('count', count, DEFAULT_RESULTS))) };
}

export function listResponse(totalResults: number, { startIndex }: Window, resources: object[]): object {
  return { schemas: [LIST], totalResults, startIndex, itemsPerPage: resources.length, Resources: resources };
}

function whole(name: string, value: unknown, otherwise: number): number {
  if (value === undefined || value === '') return otherwise;
  const number = typeof value === 'number' ? value : /^-?\d{1,9}$/.test(String(value)) ? Number(value) : NaN;
  if (!Number.isSafeInteger(number)) throw badRequest('invalidValue', `${name} must be a whole number.`);
  return number;
}
