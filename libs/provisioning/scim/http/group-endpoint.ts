import { Injectable } from '@nestjs/common';
import { Configuration } from '../../../platform/config/configuration.js';
import { type GroupRow, groupVersion, toGroup } from '../groups/group-resource.js';
import { ScimGroupReader } from '../groups/scim-group.reader.js';
import { WriteScimGroup } from '../groups/write-scim-group.use-case.js';
import { listResponse, type ListQuery } from '../resource/list-response.js';
import { lists } from '../resource/precondition.js';
import { Projection } from '../resource/projection.js';
import type { Resource } from '../resource/read-resource.js';
import { groupType } from '../schema/resource-type.js';
import { scimBase } from './scim-base.js';
import type { ScimAnswer, ScimRequest } from './scim-request.js';

/** /Groups, as requests and answers. Members are read only where an answer has them. */
@Injectable()
export class GroupEndpoint {
  private readonly base: string;

  constructor(
    configuration: Configuration,
    private readonly groups: ScimGroupReader,
    private readonly write: WriteScimGroup,
  ) {
    this.base = scimBase(configuration);
  }

  async list({ integration }: Pick<ScimRequest, 'integration'>, query: ListQuery): Promise<ScimAnswer> {
    const projection = new Projection(groupType, query);
    const { total, window, rows } = await this.groups.list(integration.id, query);
    return { status: 200, body: listResponse(total, window, await this.resources(rows, projection)) };
  }

  async read(id: string, { integration, query, ifNoneMatch }: ScimRequest): Promise<ScimAnswer> {
    const row = await this.groups.one(integration.id, id);
    if (ifNoneMatch !== undefined && lists(ifNoneMatch, groupVersion(row))) return { status: 304, version: groupVersion(row) };
    return this.answer(200, row, query);
  }

  async post({ integration, body, query }: ScimRequest): Promise<ScimAnswer> {
    return this.answer(201, await this.write.create(integration, body), query);
  }

  async put(id: string, { integration, body, query, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    return this.answer(200, await this.write.replace(integration, id, body, ifMatch), query);
  }

  /** 204, because members may be many; 200 where attributes are asked for (RFC 7644 section 3.5.2). */
  async patch(id: string, { integration, body, query, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    const row = await this.write.patch(integration, id, body, ifMatch);
    return 'attributes' in query ? this.answer(200, row, query) : { status: 204, version: groupVersion(row) };
  }

  async delete(id: string, { integration, ifMatch }: ScimRequest): Promise<ScimAnswer> {
    await this.write.remove(integration, id, ifMatch);
    return { status: 204 };
  }

  private async answer(status: number, row: GroupRow, query: Record<string, unknown>): Promise<ScimAnswer> {
    const [body] = await this.resources([row], new Projection(groupType, query));
    return { status, body, location: `${this.base}/Groups/${row.id}`, version: groupVersion(row) };
  }

  private async resources(rows: GroupRow[], projection: Projection): Promise<Resource[]> {
    const members = projection.wants('members') && rows.length > 0 ? await this.groups.members(rows.map(({ id }) => id)) : null;
    return rows.map((row) => projection.apply(toGroup(row, members?.get(row.id) ?? null, this.base)));
  }
}
