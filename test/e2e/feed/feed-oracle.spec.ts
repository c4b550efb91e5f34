import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FeedReader } from '../../../libs/feed/feed.reader.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { TestCompany } from '../../company.js';

/** A company in plain numbers: who is in which groups, follows and blocks whom, and who posted where, oldest first. */
interface Company {
  memberships: [person: number, group: number, muted: boolean][];
  follows: [number, number][];
  blocks: [number, number][];
  secret: boolean[];
  archived: boolean[];
  posts: { author: number; group: number | null; deleted: boolean }[];
}

const PEOPLE = 8;
const GROUPS = 10;
const person = fc.nat({ max: PEOPLE - 1 });
const group = fc.nat({ max: GROUPS - 1 });
const pair = fc.tuple(person, person);
const company: fc.Arbitrary<Company> = fc.record({
  memberships: fc.uniqueArray(fc.tuple(person, group, fc.boolean()), { minLength: 45, maxLength: 80, selector: ([one, two]) => `${one} ${two}` }),
  follows: fc.uniqueArray(pair.filter(([a, b]) => a !== b), { maxLength: 12, selector: String }),
  blocks: fc.uniqueArray(pair.filter(([a, b]) => a !== b), { minLength: 12, maxLength: 40, selector: String }),
  secret: fc.array(fc.boolean(), { minLength: GROUPS, maxLength: GROUPS }),
  archived: fc.array(fc.nat({ max: 9 }).map((n) => n === 0), { minLength: GROUPS, maxLength: GROUPS }),
  posts: fc.array(fc.record({ author: person, group: fc.option(group, { freq: 5 }), deleted: fc.nat({ max: 9 }).map((n) => n === 0) }), { minLength: 80, maxLength: 240 }),
});

/** What the feed should be, from the product's rules, newest first. */
function expectedFeed(viewer: number, { memberships, follows, blocks, archived, posts }: Company): number[] {
  const groups = new Set(memberships.filter(([who, where, muted]) => who === viewer && !muted && !archived[where]).map(([, where]) => where));
  const followed = new Set([viewer, ...follows.filter(([who]) => who === viewer).map(([, whom]) => whom)]);
  const blocked = new Set(blocks.filter(([who]) => who === viewer).map(([, whom]) => whom));
  return posts
    .map((post, index) => ({ ...post, index }))
    .filter((post) => !post.deleted && !blocked.has(post.author) && (post.group === null ? followed.has(post.author) : groups.has(post.group)))
    .map((post) => post.index)
    .reverse();
}

describe('the home feed of random companies', () => {
  let running: TestCompany;
  beforeAll(async () => {
    running = await TestCompany.start();
  });
  afterAll(() => running.stop());

  async function build(plan: Company): Promise<{ people: string[]; posts: string[] }> {
    const { sql } = running;
    await sql.query('truncate person cascade; truncate groups cascade');
    const make = (count: number) => Array.from({ length: count }, () => newId());
    const [people, groups, posts] = [make(PEOPLE), make(GROUPS), make(plan.posts.length)];
    await sql.query(`insert into person (id, email, display_name, sort_name) select id, id::text, 'P', 'P' from unnest($1::uuid[]) id`, [people]);
    await sql.query(`insert into groups (id, name, sort_name, privacy, archived_at) select id, 'G', 'G', case when s then 'secret' else 'open' end, case when a then now() end from unnest($1::uuid[], $2::boolean[], $3::boolean[]) x (id, s, a)`, [groups, plan.secret, plan.archived]);
    await sql.query(`insert into membership (person_id, group_id, state, in_feed) select p, g, 'member', not m from unnest($1::uuid[], $2::uuid[], $3::boolean[]) x (p, g, m)`, [plan.memberships.map(([who]) => people[who]), plan.memberships.map(([, where]) => groups[where]), plan.memberships.map(([, , muted]) => muted)]);
    for (const [table, column, pairs] of [['follow', 'followee_id', plan.follows], ['block', 'blocked_id', plan.blocks]] as const) {
      await sql.query(`insert into ${table} (person_id, ${column}) select * from unnest($1::uuid[], $2::uuid[])`, [pairs.map(([who]) => people[who]), pairs.map(([, whom]) => people[whom])]);
    }
    await sql.query(
      `with made as (insert into post (id, author_id, group_id, body, deleted_at) select id, a, g, 'x', case when d then now() end from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[]) x (id, a, g, d) returning id, author_id, group_id)
       insert into stream_entry (stream_id, post_id, author_id) select coalesce(group_id, author_id), id, author_id from made`,
      [posts, plan.posts.map((post) => people[post.author]), plan.posts.map((post) => (post.group === null ? null : groups[post.group])), plan.posts.map((post) => post.deleted)],
    );
    return { people, posts };
  }

  it('has every post of the rules once, in order, over all pages of any size', async () => {
    const feed = running.api.get(FeedReader, { strict: false });
    await fc.assert(
      fc.asyncProperty(company, fc.integer({ min: 1, max: 12 }), async (plan, first) => {
        const { people, posts } = await build(plan);
        for (const [key, viewer] of people.entries()) {
          const found: string[] = [];
          for (let after: string | null = null, more = true; more; ) {
            const page = await feed.home(viewer, { first, after });
            found.push(...page.nodes.map((node) => node.uuid));
            if (page.pageInfo.hasNextPage) expect(page.pageInfo.endCursor).not.toBe(after);
            ({ hasNextPage: more, endCursor: after } = page.pageInfo);
          }
          expect(found.map((id) => posts.indexOf(id))).toEqual(expectedFeed(key, plan));
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
