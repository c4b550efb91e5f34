import { firstIdAt } from '../../../libs/platform/ids/uuid7.js';
import { chance, demoId } from './chance.js';
import type { GroupContent } from './content/group.types.js';
import { groups, type GroupKey } from './content/groups.js';
import type { PersonKey } from './content/people.js';
import type { Cast, DemoPerson } from './build-people.js';
import { DAY, HOUR, MINUTE, type DemoCalendar } from './demo-calendar.js';
import type { DemoRows, GroupRow, MembershipRow } from './demo-rows.js';
import type { ScheduledPost } from './schedule-threads.js';

/** A group with its members of today. */
export interface DemoGroup {
  key: GroupKey;
  content: GroupContent;
  id: string;
  made: Date;
  archived: Date | null;
  members: Set<PersonKey>;
  /** When each of those who write there did so first. */
  firsts: Map<PersonKey, number>;
}

export type Houses = Map<GroupKey, DemoGroup>;

/** How many of those whom nothing else leads into an open group are in it out of interest. */
const CURIOUS = 0.2;

/** Who is in which group. In open groups whoever writes has joined. */
export function castGroups(cast: Cast, posts: ScheduledPost[], calendar: DemoCalendar): Houses {
  return new Map(
    (Object.entries(groups) as [GroupKey, GroupContent][]).map(([key, content]) => {
      const made = calendar.startOfDay(content.made);
      const firsts = firstWritings(key, posts);
      const joins = (person: DemoPerson) => belongs(key, content, person) || (content.privacy === 'open' && firsts.has(person.key));
      const members = new Set([...cast.values()].filter((person) => !person.left && joins(person)).map((person) => person.key));
      const archived = content.archived === undefined ? null : calendar.startOfDay(content.archived);
      return [key, { key, content, id: demoId(made, 'group', key), made, archived, members, firsts }];
    }),
  );
}

/** The groups and every membership, request and invitation. */
export function buildGroups(houses: Houses, cast: Cast, calendar: DemoCalendar): Pick<DemoRows, 'groups' | 'membership'> {
  const membership = [...houses.values()].flatMap((group) => [
    ...[...group.members].map((key) => memberRow(group, cast.get(key)!, calendar)),
    ...waiting(group, cast, calendar),
  ]);
  return { groups: [...houses.values()].map(groupRow), membership };
}

function belongs(key: GroupKey, content: GroupContent, { key: person, content: { site, team } }: DemoPerson): boolean {
  if (content.everyone || [...content.owners, ...(content.moderators ?? []), ...(content.members ?? [])].includes(person)) return true;
  if (content.sites?.includes(site) || content.teams?.includes(team)) return true;
  return content.privacy === 'open' && !content.sites && chance('curious', key, person) < CURIOUS;
}

function firstWritings(group: GroupKey, posts: ScheduledPost[]): Map<PersonKey, number> {
  const texts = posts.filter((post) => post.in === group).flatMap((post) => [post, ...post.comments]);
  const latestFirst = texts.map((text): [PersonKey, number] => [text.by, text.at.getTime()]).sort((a, b) => b[1] - a[1]);
  return new Map(latestFirst);
}

function groupRow({ id, content, archived }: DemoGroup): GroupRow {
  const { name, description, privacy, posting, color } = content;
  return { id, name, sort_name: name, description, privacy, posting_policy: posting ?? 'members', color, archived_at: archived?.toISOString() ?? null };
}

function memberRow(group: DemoGroup, person: DemoPerson, calendar: DemoCalendar): MembershipRow {
  const { owners, moderators, muted } = group.content;
  const role = owners.includes(person.key) ? 'owner' : moderators?.includes(person.key) ? 'moderator' : 'member';
  const possible = Math.max(group.made.getTime(), person.started.getTime());
  const wished = possible + (role === 'member' ? Math.floor(chance('joins', group.key, person.key) * 60 * DAY) : 0);
  const joined = new Date(Math.max(possible, Math.min(wished, (group.firsts.get(person.key) ?? Infinity) - HOUR, calendar.now.getTime() - DAY)));
  const visited = new Date(calendar.now.getTime() - Math.floor((20 * MINUTE + 3 * DAY) * chance('visited', group.key, person.key) ** 2) - 20 * MINUTE);
  return { ...link(group, person), state: 'member', role, in_feed: !muted?.includes(person.key), joined_at: joined.toISOString(), state_at: joined.toISOString(), invited_by: null, visited: firstIdAt(visited) };
}

function waiting(group: DemoGroup, cast: Cast, calendar: DemoCalendar): MembershipRow[] {
  const row = (key: PersonKey, state: 'requested' | 'invited'): MembershipRow => ({
    ...link(group, cast.get(key)!),
    state,
    role: 'member',
    in_feed: true,
    joined_at: null,
    state_at: new Date(calendar.now.getTime() - Math.floor((0.1 + 5 * chance(state, group.key, key)) * DAY)).toISOString(),
    invited_by: state === 'invited' ? cast.get(group.content.owners[0]!)!.id : null,
    visited: null,
  });
  return [...(group.content.requests ?? []).map((key) => row(key, 'requested')), ...(group.content.invited ?? []).map((key) => row(key, 'invited'))];
}

function link(group: DemoGroup, person: DemoPerson): { person_id: string; group_id: string } {
  return { person_id: person.id, group_id: group.id };
}
