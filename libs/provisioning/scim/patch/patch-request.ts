import { badRequest } from '../scim-error.js';
import { isObject } from '../resource/read-resource.js';

const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const MAX_OPERATIONS = 1_000;

export interface PatchOperation {
  op: 'add' | 'remove' | 'replace';
  path?: string;
  value?: unknown;
}

/**
 * Reads the body of a PATCH (RFC 7644 section 3.5.2). Names of operations count in any case: Entra ID sends "Add".
 *
 * @throws ScimError 400 invalidSyntax
 */
export function readPatch(body: unknown): PatchOperation[] {
  const message = isObject(body) ? body : {};
  const key = Object.keys(message).find((name) => name.toLowerCase() === 'operations');
  const operations = key && message[key];
  if (!Array.isArray(message.schemas) || !message.schemas.includes(PATCH)) throw badRequest('invalidSyntax', `The body must have the schema ${PATCH}.`);
  if (!Array.isArray(operations) || operations.length === 0) throw badRequest('invalidSyntax', 'The body must have Operations.');
  if (operations.length > MAX_OPERATIONS) throw badRequest('invalidSyntax', `A PATCH has at most ${MAX_OPERATIONS} operations.`);
  return operations.map(readOperation);
}

function readOperation(operation: unknown): PatchOperation {
  const { op, path, value } = isObject(operation) ? operation : {};
  const name = typeof op === 'string' ? op.toLowerCase() : '';
  if (name !== 'add' && name !== 'remove' && name !== 'replace') throw badRequest('invalidSyntax', 'The op of an operation is add, remove or replace.');
  if (path !== undefined && path !== null && typeof path !== 'string') throw badRequest('invalidPath', 'The path of an operation is a text.');
  if (name === 'remove' && !path) throw badRequest('noTarget', 'The operation remove needs a path.');
  if (name !== 'remove' && value === undefined) throw badRequest('invalidValue', `The operation ${name} needs a value.`);
  if (name !== 'remove' && !path && !isObject(value)) throw badRequest('invalidValue', 'Without a path the value must be an object.');
  return { op: name, ...(path ? { path: path as string } : {}), value };
}
