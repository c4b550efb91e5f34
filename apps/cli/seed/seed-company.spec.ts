import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedCompany } from './seed-company.js';

describe('a seeded company', () => {
  let database: TestDatabase;
  let client: pg.Client;
  const size = { people: 60, groups: 12, posts: 300 };

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const one = async (sql: string): Promise<Record<string, unknown>> => (await client.query<Record<string, unknown>>(sql)).rows[0]!;
  const rows = () => one(`select (select count(*)::int from person) people, (select count(*)::int from groups) groups, (select count(*)::int from post) posts`);

  it('has the size that was asked for, in as many statements whatever the size', async () => {
    const steps: string[] = [];
    expect(await seedCompany(client, size, (what) => steps.push(what))).toEqual(size);
    expect(await rows()).toEqual(size);
    expect(steps).toEqual(['people', 'groups', 'memberships', 'follows', 'posts', 'comments', 'reactions', 'keys and indexes', 'statistics']);
  });

  it('counts what is there', async () => {
    expect(
      await one(`select count(*)::int as wrong from post p where comment_count <> (select count(*) from comment c where c.post_id = p.id)
        or reaction_count <> (select count(*) from reaction r where r.subject_id = p.id)
        or reactions <> coalesce((select jsonb_object_agg(kind, n) from (select kind, count(*) n from reaction r where r.subject_id = p.id group by kind) k), '{}')`),
    ).toEqual({ wrong: 0 });
    expect(await one('select count(*)::int as wrong from groups g where member_count <> (select count(*) from membership m where m.group_id = g.id)')).toEqual({ wrong: 0 });
    expect(await one('select (select count(*)::int from comment) > 0 as comments, (select count(*)::int from reaction) > 0 as reactions, (select count(*)::int from count_delta) as waiting')).toEqual({ comments: true, reactions: true, waiting: 0 });
  });

  it('has a group with everybody, and posts only by members, each in its stream', async () => {
    expect(await one('select max(member_count) as largest, min(member_count) as smallest from groups')).toEqual({ largest: 60, smallest: expect.any(Number) });
    expect(await one('select count(*)::int as wrong from post p where group_id is not null and not exists (select from membership m where m.group_id = p.group_id and m.person_id = p.author_id)')).toEqual({ wrong: 0 });
    expect(await one('select count(*)::int as wrong from post p where not exists (select from stream_entry e where e.post_id = p.id and e.stream_id = coalesce(p.group_id, p.author_id))')).toEqual({ wrong: 0 });
  });

  it('may be added to another, and leaves the counters working', async () => {
    await seedCompany(client, size);
    expect(await rows()).toEqual({ people: 120, groups: 24, posts: 600 });
    await client.query(`insert into reaction (subject_id, person_id, kind, post_id) select p.id, a.id, 1, p.id from (select id from post limit 1) p, person a where not exists (select from reaction r where r.subject_id = p.id and r.person_id = a.id) limit 1`);
    expect(await one('select count(*)::int as waiting from count_delta')).toEqual({ waiting: 1 });
  });
});
