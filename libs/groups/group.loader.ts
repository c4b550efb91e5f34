import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { notFound } from '../platform/errors/app-error.js';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { GroupReader } from './group.reader.js';
import type { GroupView } from './group.view.js';

/** Groups by id for the one who asks, once per request and all at once. */
@Injectable()
export class GroupLoader {
  constructor(private readonly groups: GroupReader) {}

  /** @throws NOT_FOUND when the group does not exist or the one who asks may not know of it */
  async load(context: RequestContext, uuid: string): Promise<GroupView> {
    const group = await this.find(context, uuid);
    if (!group) throw notFound();
    return group;
  }

  /** The group, or null. */
  find(context: RequestContext, uuid: string): Promise<GroupView | null> {
    const loader = loaderOf(context, this, (actor) => new DataLoader<string, GroupView | null>(async (ids) => {
      const found = await this.groups.known(actor.personId, ids);
      return ids.map((id) => found.get(id) ?? null);
    }));
    return loader.load(uuid);
  }
}
