import { isObject } from '../resource/read-resource.js';
import { BULK_OPERATIONS } from '../schema/discovery.js';
import { badRequest, ScimError } from '../scim-error.js';

const BULK = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
const METHODS = ['POST', 'PUT', 'PATCH', 'DELETE'];

export interface BulkOperation {
  method: string;
  path: string;
  bulkId?: string;
  version?: string;
  data?: unknown;
  /** Why it cannot be tried at all. */
  problem?: ScimError;
}

export interface BulkRequest {
  /** Null: go on however many fail. */
  failOnErrors: number | null;
  operations: BulkOperation[];
}

/**
 * Reads the body of a Bulk request (RFC 7644 section 3.7). A single bad operation fails alone.
 *
 * @throws ScimError 400 invalidSyntax or invalidValue, 413
 */
export function readBulk(body: unknown): BulkRequest {
  if (!isObject(body) || !Array.isArray(body.schemas) || !body.schemas.includes(BULK)) throw badRequest('invalidSyntax', `The body must have the schema ${BULK}.`);
  const { Operations: operations, failOnErrors } = body;
  if (!Array.isArray(operations)) throw badRequest('invalidSyntax', 'The body must have Operations.');
  if (operations.length > BULK_OPERATIONS) throw new ScimError(413, `A Bulk request has at most ${BULK_OPERATIONS} operations.`);
  if (failOnErrors !== undefined && !(Number.isInteger(failOnErrors) && (failOnErrors as number) > 0)) throw badRequest('invalidValue', 'failOnErrors must be a number from 1.');
  const read = operations.map(readOperation);
  const ids = read.flatMap(({ bulkId, method }) => (method === 'POST' && bulkId ? [bulkId] : []));
  if (new Set(ids).size < ids.length) throw badRequest('invalidValue', 'Each bulkId must be unique within the request.');
  return { failOnErrors: (failOnErrors as number | undefined) ?? null, operations: read };
}

function isDecodable(path: string): boolean {
  try {
    return decodeURIComponent(path) !== '';
  } catch {
    return false;
  }
}

function readOperation(operation: unknown): BulkOperation {
  const { method, path, bulkId, version, data } = isObject(operation) ? operation : {};
  const read: BulkOperation = {
    method: typeof method === 'string' ? method.toUpperCase() : '',
    path: typeof path === 'string' ? path : '',
    ...(typeof bulkId === 'string' && bulkId !== '' ? { bulkId } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    data,
  };
  if (!METHODS.includes(read.method)) read.problem = badRequest('invalidSyntax', 'The method is POST, PUT, PATCH or DELETE.');
  else if (!/^\/(Users|Groups)(\/[^/?#]+)?$/.test(read.path)) read.problem = badRequest('invalidPath', 'The path is that of users or groups, such as /Users/ID.');
  else if (read.method === 'POST' && !read.bulkId) read.problem = badRequest('invalidValue', 'A POST needs a bulkId.');
  else if ((read.method === 'POST') === /\/.+\//.test(read.path)) read.problem = badRequest('invalidPath', 'A POST goes to all, everything else to one.');
  else if (!isDecodable(read.path)) read.problem = badRequest('invalidPath', 'The path cannot be read.');
  else if (read.method !== 'DELETE' && !isObject(data)) read.problem = badRequest('invalidSyntax', 'The operation needs data.');
  return read;
}
