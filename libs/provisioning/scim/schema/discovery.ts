import { noResource, ScimError } from '../scim-error.js';
import { LIST, MAX_RESULTS } from '../resource/list-response.js';
import type { Schema } from './attribute.js';
import { type ResourceType, resourceTypes } from './resource-type.js';

/** How much one Bulk request may hold. */
export const BULK_OPERATIONS = 1_000;
export const BULK_BYTES = 1024 * 1024;

const CONFIG = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const RESOURCE_TYPE = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
const SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Schema';

/** What a client may expect (RFC 7643 section 5). */
export function serviceProviderConfig(base: string): object {
  return {
    schemas: [CONFIG],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: BULK_OPERATIONS, maxPayloadSize: BULK_BYTES },
    filter: { supported: true, maxResults: MAX_RESULTS },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      { type: 'oauthbearertoken', name: 'OAuth Bearer Token', description: 'A token that an administrator of Atrium made for this integration.', specUri: 'https://www.rfc-editor.org/info/rfc6750', primary: true },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

/** /ResourceTypes and /Schemas, whole or one of them (RFC 7644 section 4). */
export function discover(base: string, endpoint: 'ResourceTypes' | 'Schemas', id: string | undefined, query: Record<string, unknown>): object {
  if ('filter' in query) throw new ScimError(403, `/${endpoint} cannot be filtered.`);
  const all = endpoint === 'Schemas' ? resourceTypes.flatMap((type) => [type.schema, ...type.extensions]).map((schema) => describeSchema(base, schema)) : resourceTypes.map((type) => describeType(base, type));
  if (id === undefined) return { schemas: [LIST], totalResults: all.length, startIndex: 1, itemsPerPage: all.length, Resources: all };
  const found = all.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!found) throw noResource();
  return found;
}

function describeType(base: string, { name, endpoint, description, schema, extensions }: ResourceType) {
  return {
    schemas: [RESOURCE_TYPE],
    id: name,
    name,
    endpoint,
    description,
    schema: schema.id,
    schemaExtensions: extensions.map((extension) => ({ schema: extension.id, required: false })),
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  };
}

function describeSchema(base: string, schema: Schema) {
  return { schemas: [SCHEMA], ...schema, meta: { resourceType: 'Schema', location: `${base}/Schemas/${schema.id}` } };
}
