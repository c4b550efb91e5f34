import type { TestPerson } from '../../company.js';
import type { Oracle, OracleGroup, OraclePost } from './oracle.js';

/** One reader asked on behalf of one person: what it gave, and what the oracle says it should give. */
export interface Check {
  reader: string;
  viewer: number;
  given: unknown;
  expected: unknown;
}

const NODES_AT_ONCE = 30;
/** The kinds that the oracle foretells one by one. */
const TOLD = /^(COMMENTED|REPLIED|REACTED|FOLLOWED|INVITED)$/;

/** Asks every reader on behalf of one person who is still there. */
export async function askEveryReader(viewer: TestPerson, key: number, oracle: Oracle): Promise<Check[]> {
  const checks: Check[] = [];
  const check = (reader: string, given: unknown, expected: unknown) => checks.push({ reader, viewer: key, given, expected });
  const newestFirst = (posts: OraclePost[]) => posts.map((post) => post.id).reverse();

  check('home feed, all pages', await pages(viewer, 'homeFeed(first: 3, after: $after)'), newestFirst(oracle.posts.filter((post) => oracle.inHomeFeed(key, post))));
  check('groups to discover', (await pages(viewer, 'groups(first: 7, after: $after)')).sort(), ids(oracle.groups.filter((group) => !group.archived && oracle.knows(key, group))));
  check('my groups', (await pages(viewer, 'groups(mine: true, first: 7, after: $after)')).sort(), ids(oracle.groups.filter((group) => !group.archived && oracle.isMember(key, group.key))));
  check('people', (await pages(viewer, 'people(query: "person", first: 7, after: $after)')).sort(), ids(oracle.people.filter((person) => !person.left)));

  const things = [
    ...oracle.posts.map((post) => ({ id: post.id, seen: oracle.seesPost(key, post) })),
    ...oracle.comments.map((comment) => ({ id: comment.id, seen: oracle.seesComment(key, comment) || isEmptyPlace(oracle, key, comment.id) })),
    ...oracle.groups.map((group) => ({ id: group.id, seen: oracle.knows(key, group) })),
  ];
  for (let start = 0; start < things.length; start += NODES_AT_ONCE) {
    const some = things.slice(start, start + NODES_AT_ONCE);
    const data = await viewer.ask<Record<string, { id: string } | null>>(`{ ${some.map((thing, index) => `n${index}: node(id: "${thing.id}") { id }`).join(' ')} }`);
    check('node by id', some.map((_, index) => data[`n${index}`]?.id ?? null), some.map((thing) => (thing.seen ? thing.id : null)));
  }

  for (const group of oracle.groups) await askGroup(viewer, key, oracle, group, check);
  for (const person of oracle.people) {
    const data = await viewer.ask('query($id: ID!) { person(id: $id) { posts(first: 100) { nodes { id } } groups(first: 100) { nodes { id } } } }', { id: person.id });
    check("a person's public posts", data.person.posts.nodes.map(idOf), newestFirst(oracle.posts.filter((post) => post.group === null && post.author === person.key && oracle.seesPost(key, post))));
    check("a person's groups", data.person.groups.nodes.map(idOf).sort(), ids(oracle.groups.filter((group) => !group.archived && !person.left && oracle.isMember(person.key, group.key) && oracle.knowsMembers(key, group))));
  }
  for (const post of oracle.posts.slice(-12)) {
    const { post: found } = await viewer.ask('query($id: ID!) { post(id: $id) { commentCount comments(first: 100) { nodes { id replies(first: 100) { nodes { id } } } } } }', { id: post.id });
    const sees = oracle.seesPost(key, post);
    const all = oracle.comments.filter((comment) => comment.post === post.id);
    check('comment count', found?.commentCount ?? null, sees ? all.filter((comment) => !comment.deleted).length : null);
    check('comments with replies', found?.comments.nodes.map((node: { id: string; replies: { nodes: { id: string }[] } }) => [node.id, node.replies.nodes.map(idOf)]) ?? null, sees ? commentTree(oracle, key, post) : null);
  }
  const told = await viewer.ask('{ unreadNotificationCount notifications(first: 100) { nodes { id kind readAt subject { __typename id } actors { id } actorCount } } }');
  check('badge', told.unreadNotificationCount, told.notifications.nodes.filter((node: { readAt: string | null }) => !node.readAt).length);
  check(
    'notifications',
    told.notifications.nodes
      .filter((node: { kind: string }) => TOLD.test(node.kind))
      .map((node: { kind: string; subject: { id: string }; actorCount: number }) => `${node.kind} ${node.subject.id} x${node.actorCount}`)
      .sort(),
    oracle.notificationsOf(key),
  );
  for (const node of told.notifications.nodes as { kind: string; subject: { __typename: string; id: string } | null; actors: { id: string }[] }[]) {
    check(`notification ${node.kind}: its subject is seen`, subjectSeen(oracle, key, node.subject), true);
    check(`notification ${node.kind}: its actors are not blocked and not oneself`, node.actors.some((actor) => actor.id === viewer.id || oracle.people.some((person) => person.id === actor.id && oracle.hasBlocked(key, person.key))), false);
  }
  return checks;
}

async function askGroup(viewer: TestPerson, key: number, oracle: Oracle, group: OracleGroup, check: (reader: string, given: unknown, expected: unknown) => void): Promise<void> {
  const { group: found } = await viewer.ask('query($id: ID!) { group(id: $id) { id memberCount posts(first: 100) { nodes { id } } members(first: 100) { nodes { person { id } } } } }', { id: group.id });
  const knows = oracle.knows(key, group);
  const reads = oracle.reads(key, group);
  const members = oracle.members(group.key);
  check('a group', found?.id ?? null, knows ? group.id : null);
  check("a group's member count", found?.memberCount ?? null, knows ? (oracle.knowsMembers(key, group) ? members.length : 0) : null);
  check("a group's posts", found?.posts.nodes.map(idOf) ?? null, knows ? oracle.posts.filter((post) => reads && post.group === group.key && oracle.seesPost(key, post)).map(idOf).reverse() : null);
  check("a group's members", found?.members.nodes.map((node: { person: { id: string } }) => node.person.id).sort() ?? null, knows ? (reads ? ids(members) : []) : null);
}

function commentTree(oracle: Oracle, viewer: number, post: OraclePost): [string, string[]][] {
  const of = (parent: string | null) => oracle.comments.filter((comment) => comment.post === post.id && comment.parent === parent);
  return of(null)
    .filter((comment) => oracle.seesComment(viewer, comment) || isEmptyPlace(oracle, viewer, comment.id))
    .map((comment) => [comment.id, of(comment.id).filter((reply) => oracle.seesComment(viewer, reply)).map(idOf)]);
}

/** A deleted comment, of somebody the viewer has not blocked, that still has replies to be seen. */
function isEmptyPlace(oracle: Oracle, viewer: number, id: string): boolean {
  const comment = oracle.comments.find((candidate) => candidate.id === id)!;
  const post = oracle.posts.find((candidate) => candidate.id === comment.post)!;
  return comment.deleted && oracle.seesPost(viewer, post) && !oracle.hasBlocked(viewer, comment.author) && oracle.comments.some((reply) => reply.parent === id && oracle.seesComment(viewer, reply));
}

function subjectSeen(oracle: Oracle, viewer: number, subject: { __typename: string; id: string } | null): boolean {
  if (!subject) return false;
  const post = oracle.posts.find((candidate) => candidate.id === subject.id);
  if (post) return oracle.seesPost(viewer, post);
  const comment = oracle.comments.find((candidate) => candidate.id === subject.id);
  if (comment) return oracle.seesComment(viewer, comment);
  const group = oracle.groups.find((candidate) => candidate.id === subject.id);
  if (group) return oracle.knows(viewer, group);
  return oracle.people.some((person) => person.id === subject.id && !oracle.hasBlocked(viewer, person.key));
}

/** The ids of a whole connection, page by page; fails when a page repeats itself. */
async function pages(viewer: TestPerson, field: string): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < 200; page += 1) {
    const data: Record<string, { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }> = await viewer.ask(`query($after: String) { list: ${field} { nodes { id } pageInfo { hasNextPage endCursor } } }`, { after });
    found.push(...data['list']!.nodes.map(idOf));
    if (!data['list']!.pageInfo.hasNextPage) return found;
    if (data['list']!.pageInfo.endCursor === after) throw new Error(`${field} stands still at ${after}`);
    after = data['list']!.pageInfo.endCursor;
  }
  throw new Error(`${field} has no end`);
}

function idOf(thing: { id: string }): string {
  return thing.id;
}

function ids(things: { id: string }[]): string[] {
  return things.map(idOf).sort();
}
