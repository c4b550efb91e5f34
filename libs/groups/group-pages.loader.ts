import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type RequestContext } from '../platform/graphql/request-context.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { type Connection, readPage } from '../platform/pagination/keyset.js';
import { type PageKey, pageLoader } from '../platform/pagination/page.loader.js';
import { isMoment, MembershipRequestReader } from './membership-request.reader.js';
import { MembershipReader, type MembersKey } from './membership.reader.js';
import { NewPostCountReader } from './new-post-count.reader.js';
import { PersonGroupsReader } from './person-groups.reader.js';
import type { GroupRole, GroupView, MembershipRequestView, MembershipView } from './group.view.js';

type PageInput = { first: number; after?: string | null };

/** The lists of groups and of people's groups: however many parents a query has, one statement for each field. */
@Injectable()
export class GroupPagesLoader {
  // Each list is a key of its own in the request's loaders.
  private readonly lists = { members: {}, requests: {}, ofPerson: {}, newPosts: {} };

  constructor(
    private readonly membershipReader: MembershipReader,
    private readonly requestReader: MembershipRequestReader,
    private readonly personGroupsReader: PersonGroupsReader,
    private readonly newPostCountReader: NewPostCountReader,
  ) {}

  /** @throws INVALID_INPUT for an impossible page */
  members(context: RequestContext, groupId: string, filter: { role?: GroupRole | null; query?: string | null }, page: PageInput): Promise<Connection<MembershipView>> {
    const loader = loaderOf(context, this.lists.members, ({ personId }) => pageLoader<MembersKey, MembershipView>((keys) => this.membershipReader.members(personId, keys)));
    const query = filter.query?.replaceAll('\0', ' ').trim().slice(0, 200) || null;
    return loader.load({ of: groupId, ...readPage<[string, string]>(page, [() => true, isUuid]), role: filter.role ?? null, query });
  }

  /** @throws INVALID_INPUT for an impossible page */
  requests(context: RequestContext, groupId: string, page: PageInput): Promise<Connection<MembershipRequestView>> {
    const loader = loaderOf(context, this.lists.requests, ({ personId }) => pageLoader<PageKey, MembershipRequestView>((keys) => this.requestReader.ofGroups(personId, keys)));
    return loader.load({ of: groupId, ...readPage<[string, string]>(page, [isMoment, isUuid]) });
  }

  /** @throws INVALID_INPUT for an impossible page */
  ofPerson(context: RequestContext, personId: string, page: PageInput): Promise<Connection<GroupView>> {
    const loader = loaderOf(context, this.lists.ofPerson, (actor) => pageLoader<PageKey, GroupView>((keys) => this.personGroupsReader.ofPeople(actor.personId, keys)));
    return loader.load({ of: personId, ...readPage<[string, string]>(page, [() => true, isUuid]) });
  }

  newPostCount(context: RequestContext, groupId: string): Promise<number> {
    const loader = loaderOf(context, this.lists.newPosts, ({ personId }) => new DataLoader<string, number>(async (ids) => {
      const counts = await this.newPostCountReader.since(personId, ids);
      return ids.map((id) => counts.get(id) ?? 0);
    }));
    return loader.load(groupId);
  }
}
