import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../libs/platform/database/database.js';
import { rollUpCounts } from '../../../libs/posts/count-delta.repository.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup } from '../../factories/groups.js';
import { comment, publish, react } from '../../factories/posts.js';

const SET = 'mutation($input: SetReactionInput!) { setReaction(input: $input) { clientMutationId subject { __typename ... on Post { id viewerReaction reactionCount } ... on Comment { id viewerReaction reactionCount } } } }';
const REMOVE = 'mutation($input: RemoveReactionInput!) { removeReaction(input: $input) { subject { ... on Post { viewerReaction reactionCount } } } }';
const COUNTS = 'query($id: ID!) { node(id: $id) { ... on Post { reactionCount commentCount reactions { kind count } viewerReaction } ... on Comment { reactionCount reactions { kind count } viewerReaction } } }';
const REACTORS = 'query($id: ID!, $kind: ReactionKind, $first: Int! = 20, $after: String) { post(id: $id) { reactors(kind: $kind, first: $first, after: $after) { nodes { kind person { id } } pageInfo { hasNextPage endCursor } } } }';

describe('reactions', () => {
  let company: TestCompany;
  let ana: TestPerson;
  let people: TestPerson[];

  beforeAll(async () => {
    company = await TestCompany.start();
    ana = await company.hire();
    people = [];
    for (let n = 0; n < 6; n += 1) people.push(await company.hire());
  });
  afterAll(() => company.stop());

  it('are one per person and subject, and changeable', async () => {
    const id = await publish(ana);
    expect((await ana.ask(SET, { input: { subjectId: id, kind: 'LIKE', clientMutationId: 'a' } })).setReaction).toEqual({ clientMutationId: 'a', subject: { __typename: 'Post', id, viewerReaction: 'LIKE', reactionCount: 1 } });
    expect((await ana.ask(SET, { input: { subjectId: id, kind: 'LOVE' } })).setReaction.subject).toMatchObject({ viewerReaction: 'LOVE', reactionCount: 1 });
    expect((await people[0]!.ask(COUNTS, { id })).node).toEqual({ reactionCount: 1, commentCount: 0, reactions: [{ kind: 'LOVE', count: 1 }], viewerReaction: null });
    expect((await ana.ask(REMOVE, { input: { subjectId: id } })).removeReaction.subject).toEqual({ viewerReaction: null, reactionCount: 0 });
    expect((await ana.ask(REMOVE, { input: { subjectId: id } })).removeReaction.subject.reactionCount).toBe(0);
  });

  it('go to comments too', async () => {
    const id = await comment(ana, await publish(ana));
    expect((await people[0]!.ask(SET, { input: { subjectId: id, kind: 'FUNNY' } })).setReaction.subject).toMatchObject({ __typename: 'Comment', id, viewerReaction: 'FUNNY', reactionCount: 1 });
    expect((await ana.ask('query($id: ID!) { node(id: $id) { ... on Comment { reactors { nodes { kind } } } } }', { id })).node.reactors.nodes).toEqual([{ kind: 'FUNNY' }]);
  });

  it('are refused to outsiders', async () => {
    const open = await publish(ana, 'x', (await createGroup(ana)).id);
    const secret = await publish(ana, 'x', (await createGroup(ana, { privacy: 'SECRET' })).id);
    expect((await people[0]!.send(SET, { input: { subjectId: open, kind: 'LIKE' } })).code).toBe('FORBIDDEN');
    for (const subjectId of [secret, ana.id, 'x']) {
      expect((await people[0]!.send(SET, { input: { subjectId, kind: 'LIKE' } })).code).toBe('NOT_FOUND');
      expect((await people[0]!.send(REMOVE, { input: { subjectId } })).code).toBe('NOT_FOUND');
    }
    expect((await ana.send(SET, { input: { subjectId: open, kind: 'MEH' } })).code).toBe('INVALID_INPUT');
  });

  it('emit an event when something changes, and only then', async () => {
    const id = await publish(ana);
    const events = async () => (await company.sql.query(`select count(*)::int n from outbox where event in ('ReactionSet', 'ReactionRemoved')`)).rows[0].n as number;
    const before = await events();
    for (const kind of ['LIKE', 'LIKE', 'LOVE']) await react(ana, id, kind);
    for (let n = 0; n < 2; n += 1) await ana.ask(REMOVE, { input: { subjectId: id } });
    expect((await events()) - before).toBe(3);
  });

  it('tell who, latest first, by kind, in pages', async () => {
    const id = await publish(ana);
    for (const [index, person] of people.entries()) await react(person, id, index % 2 ? 'LIKE' : 'LOVE');
    const all: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { reactors }: { reactors: { nodes: { person: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } = (await ana.ask(REACTORS, { id, first: 2, after })).post;
      all.push(...reactors.nodes.map((node) => node.person.id));
      ({ hasNextPage: more, endCursor: after } = reactors.pageInfo);
    }
    expect(all).toEqual(people.map((person) => person.id).reverse());
    expect((await ana.ask(REACTORS, { id, kind: 'LIKE' })).post.reactors.nodes.length).toBe(3);
    await company.sql.query('insert into block (person_id, blocked_id) values ($1, $2)', [ana.uuid, people[0]!.uuid]);
    expect((await ana.ask(REACTORS, { id })).post.reactors.nodes.length).toBe(5);
    await company.sql.query('delete from block');
  });

  it('are counted right at every moment while people react and the counters are rolled up', async () => {
    const id = await publish(ana);
    const commentId = await comment(ana, id);
    const database = company.api.get(Database);
    let rolling = true;
    const roller = (async () => { while (rolling) await database.transaction(rollUpCounts); })();
    for (let round = 0; round < 8; round += 1) {
      const kinds = people.map((_, index) => ['LIKE', 'LOVE', 'FUNNY'][(index + round) % 3]!);
      await Promise.all(people.flatMap((person, index) => [react(person, id, kinds[index]), react(person, commentId, kinds[index])]));
      for (const subject of [id, commentId]) {
        const { node } = await ana.ask(COUNTS, { id: subject });
        expect([node.reactionCount, node.reactions]).toEqual([6, expect.arrayContaining(['LIKE', 'LOVE', 'FUNNY'].map((kind) => ({ kind, count: 2 })))]);
      }
    }
    rolling = false;
    await roller;
    await database.transaction(rollUpCounts);
    const { rows } = await company.sql.query(`select (select count(*)::int from count_delta) waiting, reaction_count, comment_count, reactions from post where id = (select post_id from reaction order by reacted_at desc limit 1)`);
    expect(rows[0]).toEqual({ waiting: 0, reaction_count: 6, comment_count: 1, reactions: { 1: 2, 4: 2, 6: 2 } });
    expect((await ana.ask(COUNTS, { id })).node).toMatchObject({ reactionCount: 6, commentCount: 1 });
  });

  it('are rolled up by one worker at a time', async () => {
    const database = company.api.get(Database);
    await database.transaction(async (tx) => {
      expect(await rollUpCounts(tx)).not.toBeNull();
      expect(await database.transaction(rollUpCounts)).toBeNull();
    });
  });
});
