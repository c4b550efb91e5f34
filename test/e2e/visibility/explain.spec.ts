import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';

const EXPLAIN = 'mutation ($input: ExplainVisibilityInput!) { explainVisibility(input: $input) { visible reasons } }';
const PUBLISH = 'mutation ($input: PublishPostInput!) { publishPost(input: $input) { post { id } } }';

describe('why somebody can see something', () => {
  let company: TestCompany;
  let auditor: TestPerson;
  let ana: TestPerson;
  let ben: TestPerson;
  const posts: Record<string, string> = {};
  const groups: Record<string, string> = {};

  beforeAll(async () => {
    company = await TestCompany.start();
    auditor = await company.hire({ roles: ['auditor'] });
    ana = await company.hire();
    ben = await company.hire();
    const publish = async (input: object): Promise<string> => (await ana.ask(PUBLISH, { input: { body: 'Hello', ...input } })).publishPost.post.id;
    posts['public'] = await publish({});
    for (const privacy of ['OPEN', 'CLOSED', 'SECRET']) {
      groups[privacy] = (await ana.ask('mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id } } }', { input: { name: privacy, privacy } })).createGroup.group.id;
      posts[privacy] = await publish({ groupId: groups[privacy] });
    }
  });
  afterAll(() => company.stop());

  const explain = async (person: TestPerson, subjectId: string) => (await auditor.ask(EXPLAIN, { input: { personId: person.id, subjectId } })).explainVisibility;
  const sees = async (person: TestPerson, postId: string): Promise<boolean> => (await person.ask('query ($id: ID!) { post(id: $id) { id } }', { id: postId })).post !== null;

  it('is told as the readers have it', async () => {
    const expected = { public: ['PUBLIC_POST'], OPEN: ['OPEN_GROUP'], CLOSED: ['NOT_A_MEMBER'], SECRET: ['NOT_A_MEMBER'] };
    for (const [name, reasons] of Object.entries(expected)) {
      expect(await explain(ben, posts[name]!)).toEqual({ visible: await sees(ben, posts[name]!), reasons });
      expect(await explain(ana, posts[name]!)).toEqual({ visible: await sees(ana, posts[name]!), reasons: [name === 'public' ? 'PUBLIC_POST' : 'GROUP_MEMBER'] });
    }
    expect(await explain(ben, groups['SECRET']!)).toEqual({ visible: false, reasons: ['NOT_A_MEMBER'] });
    expect(await explain(ben, groups['OPEN']!)).toEqual({ visible: true, reasons: ['OPEN_GROUP'] });
  });

  it('names a block and a deletion', async () => {
    await ben.ask('mutation ($input: BlockPersonInput!) { blockPerson(input: $input) { person { id } } }', { input: { personId: ana.id } });
    expect(await explain(ben, posts['public']!)).toEqual({ visible: await sees(ben, posts['public']!), reasons: ['BLOCKED'] });
    await ana.ask('mutation ($input: DeletePostInput!) { deletePost(input: $input) { clientMutationId } }', { input: { postId: posts['OPEN'] } });
    expect(await explain(ana, posts['OPEN']!)).toEqual({ visible: await sees(ana, posts['OPEN']!), reasons: ['DELETED'] });
  });

  it('is recorded, and open to auditors alone', async () => {
    const asked = async () => (await company.sql.query(`select 1 from audit_entry where action = 'visibility.asked'`)).rowCount;
    const before = await asked();
    expect((await ana.send(EXPLAIN, { input: { personId: ben.id, subjectId: posts['SECRET'] } })).code).toBe('FORBIDDEN');
    expect((await auditor.send(EXPLAIN, { input: { personId: ben.id, subjectId: ben.id } })).code).toBe('NOT_FOUND');
    expect(await asked()).toBe(before);
    await explain(ben, posts['SECRET']!);
    expect(await asked()).toBe(before! + 1);
  });
});
