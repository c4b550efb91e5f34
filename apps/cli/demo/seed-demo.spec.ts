import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedDemo } from './seed-demo.js';

describe('making the demo company', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let made: Awaited<ReturnType<typeof seedDemo>>;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    made = await seedDemo(client);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const one = async <T>(sql: string) => (await client.query<{ value: T }>(`select (${sql}) as value`)).rows[0]!.value;

  it('fills the tables with what it says', async () => {
    expect(made).toEqual({
      people: await one<number>('select count(*)::int from person'),
      groups: await one<number>('select count(*)::int from groups'),
      posts: await one<number>('select count(*)::int from post'),
      comments: await one<number>('select count(*)::int from comment'),
    });
    expect(made.posts).toBeGreaterThanOrEqual(300);
    expect(await one('select count(*)::int from stream_entry s join post p on p.id = s.post_id and s.stream_id = coalesce(p.group_id, p.author_id)')).toBe(made.posts);
  });

  it('leaves counters that are right', async () => {
    const wrong = await client.query(
      `select g.name from groups g where member_count <> (select count(*) from membership m where m.group_id = g.id and m.state = 'member')`,
    );
    expect(wrong.rows).toEqual([]);
    const counted = await client.query(
      `select p.id from post p where p.comment_count + coalesce((select sum(n) from count_delta where subject_id = p.id and what = 0), 0)
         <> (select count(*) from comment c where c.post_id = p.id)
       or p.reaction_count + coalesce((select sum(n) from count_delta where subject_id = p.id and what > 0), 0)
         <> (select count(*) from reaction r where r.subject_id = p.id)`,
    );
    expect(counted.rows).toEqual([]);
  });

  it('lets people be found in their own script and in Latin letters', async () => {
    const found = await client.query(`select distinct person_id from person_token where token = any (select plain(unnest(array['Ελένη', 'eleni', 'Βαφειάδου'])))`);
    expect(found.rows).toHaveLength(1);
  });

  it('fills a home feed with posts of this day', async () => {
    const fresh = await one<number>(
      `select count(*)::int from subscription s join stream_entry e using (stream_id)
       where s.person_id = (select id from person where email = 'ysolde.kerbrat@marelle.example')`,
    );
    expect(fresh).toBeGreaterThan(50);
  });

  it('happens once, and a second try changes nothing', async () => {
    await expect(seedDemo(client)).rejects.toThrow('demo_company');
    expect(await one('select count(*)::int from person')).toBe(made.people);
  });
});
