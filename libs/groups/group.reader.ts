import { Injectable } from '@nestjs/common';
import { Database, type Sql } from '../platform/database/database.js';
import { notFound } from '../platform/errors/app-error.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { isUuid, timeOf } from '../platform/ids/uuid7.js';
import { connection, type Connection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { groupKnownTo, memberCount } from './group.visibility.js';
import type { GroupPrivacy, GroupRole, GroupView, MembershipStatus, PostingPolicy } from './group.view.js';

/** The columns of a {@link GroupRow} from `groups g` and its {@link viewerMembershipJoin}. */
export const GROUP_COLUMNS = `g.id as group_id, g.name as group_name, g.description as group_description, g.privacy as group_privacy,
  g.posting_policy, g.color as group_color, g.archived_at is not null as group_archived, ${memberCount('g')} as member_count,
  vm.state as viewer_state, vm.role as viewer_role, vm.in_feed as viewer_in_feed, vm.joined_at as viewer_joined_at, vm.invited_by as viewer_invited_by`;

/** @param viewer SQL expression of the viewer's person id */
export function viewerMembershipJoin(viewer: string): string {
  return `left join membership vm on vm.person_id = ${viewer} and vm.group_id = g.id`;
}

export interface GroupRow {
  group_id: string;
  group_name: string;
  group_description: string | null;
  group_privacy: 'open' | 'closed' | 'secret';
  posting_policy: 'members' | 'moderators';
  group_color: number;
  group_archived: boolean;
  member_count: number;
  viewer_state: 'member' | 'requested' | 'invited' | null;
  viewer_role: 'owner' | 'moderator' | 'member' | null;
  viewer_in_feed: boolean | null;
  viewer_joined_at: Date | null;
  viewer_invited_by: string | null;
}

const KNOWN = `select ${GROUP_COLUMNS} from groups g ${viewerMembershipJoin('$1')} where g.id = any ($2::uuid[]) and ${groupKnownTo('$1', 'g')}`;
const LIST = `select ${GROUP_COLUMNS}, g.sort_name from groups g ${viewerMembershipJoin('$1')}
  where g.archived_at is null and ${groupKnownTo('$1', 'g')}
    and (not $2::boolean or vm.state = 'member')
    and ($3::text is null or (plain(g.name) like $3 and plain(g.name) like all ($4::text[])))
    and ($5::text is null or (g.sort_name, g.id) > ($5, $6::uuid))
  order by g.sort_name, g.id limit $7`;

/** Reads groups for one viewer: only those that the viewer may know of, each with the viewer's own membership. */
@Injectable()
export class GroupReader {
  constructor(private readonly database: Database) {}

  /** The groups with these ids that the viewer may know of, in one statement. */
  known(viewerId: string, ids: readonly string[]): Promise<Map<string, GroupView>> {
    return knownGroups(this.database, viewerId, ids);
  }

  /** @returns null when the group does not exist or the viewer may not know of it */
  async find(viewerId: string, id: string): Promise<GroupView | null> {
    return (await this.known(viewerId, [id])).get(id) ?? null;
  }

  /** @throws NOT_FOUND when the group does not exist or the viewer may not know of it */
  async require(viewerId: string, id: string): Promise<GroupView> {
    return requireGroup(this.database, viewerId, id);
  }

  /**
   * Groups to discover, by name; archived ones are left out.
   *
   * @param filter query: words that the name must contain, accents and case ignored; mine: only those the viewer is in
   * @throws INVALID_INPUT for an impossible page
   */
  async list(viewerId: string, filter: { query?: string | null; mine?: boolean | null }, page: { first: number; after?: string | null }): Promise<Connection<GroupView>> {
    const { first, after } = readPage<[string, string]>(page, [() => true, isUuid]);
    const words = await this.patterns(filter.query);
    const rows = await this.database.query<GroupRow & { sort_name: string }>(
      LIST,
      [viewerId, filter.mine === true, words[0] ?? null, words, after?.[0] ?? null, after?.[1] ?? null, first + 1],
      'groups-list',
    );
    const { edges, pageInfo } = connection(rows, first, (row) => toCursor(row.sort_name, row.group_id));
    const views = edges.map(({ cursor, node }) => ({ cursor, node: toGroupView(node, viewerId) }));
    return { edges: views, nodes: views.map(({ node }) => node), pageInfo };
  }

  /** LIKE patterns of a query's words, the longest (the most selective for the trigram index) first. */
  private async patterns(query: string | null | undefined): Promise<string[]> {
    if (!query?.trim()) return [];
    const [row] = await this.database.query<{ text: string }>('select plain($1) as text', [query.replaceAll('\0', ' ').slice(0, 200)], 'groups-query');
    const words = row!.text.split(/\s+/).filter((word) => word !== '');
    return words.sort((a, b) => b.length - a.length).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
}

/** {@link GroupReader.known}, also inside a transaction. */
export async function knownGroups(sql: Sql, viewerId: string, ids: readonly string[]): Promise<Map<string, GroupView>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<GroupRow>(KNOWN, [viewerId, ids], 'groups-known');
  return new Map(rows.map((row) => [row.group_id, toGroupView(row, viewerId)]));
}

/** {@link GroupReader.require}, also inside a transaction. */
export async function requireGroup(sql: Sql, viewerId: string, id: string): Promise<GroupView> {
  const group = (await knownGroups(sql, viewerId, [id])).get(id);
  if (!group) throw notFound();
  return group;
}

/** The view of a row. Those who are only invited to a secret group learn its name, its description and the inviter. */
export function toGroupView(row: GroupRow, viewerId: string): GroupView {
  const glimpse = row.group_privacy === 'secret' && row.viewer_state !== 'member';
  return {
    uuid: row.group_id,
    id: toGlobalId('Group', row.group_id),
    name: row.group_name,
    description: row.group_description,
    privacy: row.group_privacy.toUpperCase() as GroupPrivacy,
    postingPolicy: glimpse ? 'MEMBERS' : (row.posting_policy.toUpperCase() as PostingPolicy),
    color: row.group_color,
    isArchived: row.group_archived,
    createdAt: timeOf(row.group_id),
    memberCount: glimpse ? 0 : row.member_count,
    viewerMembership: row.viewer_state && {
      personUuid: viewerId,
      groupUuid: row.group_id,
      role: row.viewer_role!.toUpperCase() as GroupRole,
      status: row.viewer_state.toUpperCase() as MembershipStatus,
      inFeed: row.viewer_in_feed!,
      joinedAt: row.viewer_joined_at,
      invitedByUuid: row.viewer_invited_by,
    },
  };
}
