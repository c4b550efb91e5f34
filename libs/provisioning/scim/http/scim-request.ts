import type { Integration } from '../../../identity/integration.reader.js';

/** A request of an integration, alone or as a part of a Bulk request. */
export interface ScimRequest {
  integration: Integration;
  method: string;
  /** Below /scim/v2, decoded: ["Users", "ID"]. */
  path: string[];
  query: Record<string, unknown>;
  body?: unknown;
  ifMatch?: string;
  ifNoneMatch?: string;
}

export interface ScimAnswer {
  status: number;
  body?: object;
  location?: string;
  /** The entity tag of the resource. */
  version?: string;
}

export const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
