import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import type { ListQuery } from '../resource/list-response.js';
import { isObject } from '../resource/read-resource.js';
import { discover, serviceProviderConfig } from '../schema/discovery.js';
import { badRequest, noResource, ScimError } from '../scim-error.js';
import { GroupEndpoint } from './group-endpoint.js';
import { scimBase } from './scim-base.js';
import { type ScimAnswer, type ScimRequest, SEARCH } from './scim-request.js';
import { UserEndpoint } from './user-endpoint.js';

/** Answers a request of an integration, whether it came alone or in Bulk. */
@Injectable()
export class ScimRouter {
  private readonly base: string;

  constructor(
    configuration: Configuration,
    private readonly users: UserEndpoint,
    private readonly groups: GroupEndpoint,
  ) {
    this.base = scimBase(configuration);
  }

  /** @throws ScimError */
  async answer(request: ScimRequest): Promise<ScimAnswer> {
    const [endpoint, id, ...more] = request.path;
    if (more.length > 0) throw noResource();
    switch (endpoint) {
      case 'Users':
      case 'Groups':
        return this.resource(endpoint === 'Users' ? this.users : this.groups, id, request);
      case 'ServiceProviderConfig':
        if (id !== undefined) throw noResource();
        return this.discovery(request, () => serviceProviderConfig(this.base));
      case 'ResourceTypes':
      case 'Schemas':
        return this.discovery(request, () => discover(this.base, endpoint, id, request.query));
      default:
        throw noResource();
    }
  }

  private resource(endpoint: UserEndpoint | GroupEndpoint, id: string | undefined, request: ScimRequest): Promise<ScimAnswer> {
    if (id === '.search' && request.method === 'POST') return endpoint.list(request, searchOf(request.body));
    switch (`${request.method} ${id === undefined ? 'all' : 'one'}`) {
      case 'GET all': return endpoint.list(request, texts(request.query));
      case 'POST all': return endpoint.post(request);
      case 'GET one': return endpoint.read(id!, request);
      case 'PUT one': return endpoint.put(id!, request);
      case 'PATCH one': return endpoint.patch(id!, request);
      case 'DELETE one': return endpoint.delete(id!, request);
      default: throw new ScimError(405, `${request.method} is not possible here.`, undefined, { allow: id === undefined ? 'GET, POST' : 'GET, PUT, PATCH, DELETE' });
    }
  }

  private async discovery({ method }: ScimRequest, body: () => object): Promise<ScimAnswer> {
    if (method !== 'GET') throw new ScimError(405, `${method} is not possible here.`, undefined, { allow: 'GET' });
    return { status: 200, body: body() };
  }
}

/** A search by POST (RFC 7644 section 3.4.3) asks for the same as a list does in its address. */
function searchOf(body: unknown): ListQuery {
  if (!isObject(body) || !Array.isArray(body.schemas) || !body.schemas.includes(SEARCH)) throw badRequest('invalidSyntax', `The body must have the schema ${SEARCH}.`);
  return texts(body);
}

function texts(query: Record<string, unknown>): ListQuery {
  for (const name of ['filter', 'sortBy', 'sortOrder']) {
    if (query[name] !== undefined && typeof query[name] !== 'string') throw badRequest(name === 'filter' ? 'invalidFilter' : 'invalidValue', `${name} must be one text.`);
  }
  return query as ListQuery;
}
