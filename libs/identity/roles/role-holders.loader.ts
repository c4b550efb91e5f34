import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import type { PersonView } from '../../people/person.view.js';
import { loaderOf, type RequestContext } from '../../platform/graphql/request-context.js';
import { RoleReader } from './role.reader.js';

const SHOWN = 100;

/** The first hundred holders of the roles of one request, read together. */
@Injectable()
export class RoleHoldersLoader {
  constructor(private readonly roles: RoleReader) {}

  of(context: RequestContext, roleId: string): Promise<PersonView[]> {
    return loaderOf(context, this, () => new DataLoader<string, PersonView[]>(async (ids) => {
      const holders = await this.roles.holders(ids, SHOWN);
      return ids.map((id) => holders.get(id) ?? []);
    })).load(roleId);
  }
}
