import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { listResponse, type ListQuery } from '../resource/list-response.js';
import { lists } from '../resource/precondition.js';
import type { Resource } from '../resource/read-resource.js';
import { Projection } from '../resource/projection.js';
import { userType } from '../schema/resource-type.js';
import { ChangeScimUser } from '../users/change-scim-user.use-case.js';
import { CreateScimUser } from '../users/create-scim-user.use-case.js';
import { DeleteScimUser } from '../users/delete-scim-user.use-case.js';
import { ScimUserReader } from '../users/scim-user.reader.js';
import { toUser, type UserRow, versionOf } from '../users/user-resource.js';
import { scimBase } from './scim-base.js';
import type { ScimAnswer, ScimRequest } from './scim-request.js';

/** /Users, as requests and answers. */
@Injectable()
export class UserEndpoint {
  private readonly base: string;

  constructor(
    configuration: Configuration,
    private readonly users: ScimUserReader,
    private readonly create: CreateScimUser,
    private readonly change: ChangeScimUser,
    private readonly remove: DeleteScimUser,
  ) {
    this.base = scimBase(configuration);
  }

  async list({ integration }: Pick<ScimRequest, 'integration'>, query: ListQuery): Promise<ScimAnswer> {
    const projection = new Projection(userType, query);
    const { total, window, rows } = await this.users.list(integration.id, query, projection.wants('groups'));
    return { status: 200, body: listResponse(total, window, rows.map((row) => projection.apply(toUser(row, this.base)))) };
  }

  async read(id: string, { integration, query, ifNoneMatch }: Pick<ScimRequest, 'query' | 'ifNoneMatch'> & Partial<Pick<ScimRequest, 'integration'>>): Promise<ScimAnswer> {
    const projection = new Projection(userType, query);
    const row = await this.users.one(integration?.id ?? null, id, projection.wants('groups'));
    if (ifNoneMatch !== undefined && lists(ifNoneMatch, versionOf(row))) return { status: 304, version: versionOf(row) };
    return this.answer(200, row, projection);
  }

  async post({ integration, body, query }: ScimRequest): Promise<ScimAnswer> {
    const projection = new Projection(userType, query);
    return this.answer(201, await this.create.execute(integration, body), projection);
  }

  async put(id: string, { integration, body, query, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    const projection = new Projection(userType, query);
    return this.answer(200, await this.change.replace(integration, id, body, ifMatch), projection);
  }

  async patch(id: string, { integration, body, query, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    const projection = new Projection(userType, query);
    return this.answer(200, await this.change.patch(integration, id, body, ifMatch), projection);
  }

  async delete(id: string, { integration, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    await this.remove.execute(integration, id, ifMatch);
    return { status: 204 };
  }

  private answer(status: number, row: UserRow, projection: Projection): ScimAnswer {
    const user = toUser(row, this.base);
    return { status, body: projection.apply(user), location: (user.meta as Resource).location as string, version: versionOf(row) };
  }
}
