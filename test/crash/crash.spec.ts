import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { processEnvironment } from '../../libs/platform/config/configuration.js';
import { fromGlobalId, toGlobalId } from '../../libs/platform/graphql/global-id.js';
import { eventually } from '../eventually.js';
import { type Colleague, Installation, type Part } from './installation.js';
import { Writers } from './writers.js';

const LONG = processEnvironment()['ATRIUM_TEST_LONG'] === '1';
const ROUNDS = LONG ? 10 : 1;
const PARTS: Part[] = ['api', 'worker', 'postgres'];

describe('kill -9 while people write', () => {
  const installation = new Installation();
  let colleagues: Colleague[];
  let writers: Writers;

  beforeAll(async () => {
    await installation.start();
    colleagues = [];
    for (let n = 0; n < 6; n += 1) colleagues.push(await installation.hire(`colleague-${n}`));
    const seed = Number(processEnvironment()['ATRIUM_TEST_SEED'] ?? Date.now() % 1_000_000);
    process.stderr.write(`ATRIUM_TEST_SEED=${seed}\n`);
    const random = generator(seed);
    writers = new Writers(installation, colleagues, random);
    writers.start();
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const part of [...PARTS].sort(() => random() - 0.5)) {
        await sleep(500 + random() * 1_500);
        await installation.killAndRestart(part);
      }
    }
    await sleep(500);
    await writers.finish();
    await eventually(async () => expect(await installation.eventsLeft()).toBe(0), 60_000);
  }, 180_000 * ROUNDS);
  afterAll(() => installation.stop());

  it('leaves API and worker running that were not killed', () => {
    expect(installation.unexpectedEnds).toEqual([]);
    expect(writers.repeats).toBeGreaterThan(0);
  });

  it('keeps each acknowledged post and comment, once', async () => {
    const posts = await installation.query<{ id: string; body: string }>('select id, body from post where deleted_at is null');
    expect(new Map(posts.map((post) => [post.body, toGlobalId('Post', post.id)]))).toEqual(new Map([...writers.acknowledged.posts].map(([body, post]) => [body, post.id])));
    expect(posts).toHaveLength(writers.acknowledged.posts.size);
    const comments = await installation.query<{ id: string; body: string }>('select id, body from comment');
    expect(new Map(comments.map((comment) => [comment.body, toGlobalId('Comment', comment.id)]))).toEqual(new Map([...writers.acknowledged.comments].map(([body, comment]) => [body, comment.id])));
    expect(comments).toHaveLength(writers.acknowledged.comments.size);
    expect(comments.length).toBeGreaterThan(10);
  });

  it('keeps each acknowledged reaction, once, and counts right', async () => {
    const reactions = await installation.query<{ subject_id: string; person_id: string }>('select subject_id, person_id from reaction');
    expect(reactions.map((one) => `${toGlobalId('Post', one.subject_id)} ${toGlobalId('Person', one.person_id)}`).sort()).toEqual([...writers.acknowledged.reactions].sort());
    const [reader] = colleagues;
    for (const post of writers.acknowledged.posts.values()) {
      const { post: shown } = await installation.ask<any>(reader!, 'query($id: ID!) { post(id: $id) { commentCount reactionCount } }', { id: post.id });
      expect(shown).toEqual({
        commentCount: [...writers.acknowledged.comments.values()].filter((comment) => comment.postId === post.id).length,
        reactionCount: [...writers.acknowledged.reactions].filter((one) => one.startsWith(`${post.id} `)).length,
      });
    }
  });

  it('tells each person of each thing exactly once', async () => {
    const told = await installation.query<{ person_id: string; kind: string; what: string; actor_id: string; event_id: string }>(
      `select n.person_id, n.kind, coalesce(n.comment_id, n.post_id) as what, c.actor_id
       from notification n join notification_cause c on c.person_id = n.person_id and c.notification_id = n.id`,
    );
    const should: string[] = [];
    const tell = (person: Colleague, kind: string, what: string, actor: Colleague) => person !== actor && should.push([person.uuid, kind, what, actor.uuid].join(' '));
    const { posts, comments, reactions } = writers.acknowledged;
    const byId = new Map([...posts.values()].map((post) => [post.id, post]));
    for (const post of posts.values()) tell(post.mentioned, 'MENTIONED', fromGlobalId('Post', post.id), post.author);
    for (const comment of comments.values()) tell(byId.get(comment.postId)!.author, 'COMMENTED', fromGlobalId('Comment', comment.id), comment.author);
    for (const reaction of reactions) {
      const [postId, personId] = reaction.split(' ') as [string, string];
      tell(byId.get(postId)!.author, 'REACTED', fromGlobalId('Post', postId), colleagues.find((one) => one.id === personId)!);
    }
    expect(told.map((one) => [one.person_id, one.kind, one.what, one.actor_id].join(' ')).sort()).toEqual(should.sort());
    const causeless = await installation.query('select from notification n where not exists (select from notification_cause c where c.person_id = n.person_id and c.notification_id = n.id)');
    expect(causeless).toHaveLength(0);
    const twins = await installation.query('select from notification group by person_id, group_key having count(*) > 1');
    expect(twins).toHaveLength(0);
  });
});

/** mulberry32: small, seeded, good enough to choose moments. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
