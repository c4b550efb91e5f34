import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignInStage } from '../../factories/identity.js';
import { Browser } from '../../factories/browser.js';

describe('somebody without an e-mail address', () => {
  let stage: SignInStage;
  beforeAll(async () => {
    stage = await SignInStage.start();
  });
  afterAll(() => stage.stop());

  it('signs in by employee number and takes part in everything, to the last day and after it', async () => {
    const { company } = stage;
    const admin = await company.hire({ roles: ['people_admin'] });
    const fay = await company.hire({ name: 'Fay Frontline', email: null, employeeNumber: 'F-100' });
    await company.sql.query('delete from session where person_id = $1', [fay.uuid]);
    const browser = new Browser();
    await stage.signIn(browser, fay.uuid);
    expect(await stage.session(browser)).toEqual({ status: 200, person: { id: fay.id, email: null, displayName: 'Fay Frontline' } });

    const cookie = await company.signIn(fay.uuid);
    const ask = async (query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await company.post({ query, variables }, { cookie });
      expect(errors).toBeUndefined();
      return data;
    };
    expect((await ask('{ viewer { email employeeNumber displayName } viewerSettings { locale } viewerSessions { isCurrent } }')).viewer).toEqual({ email: null, employeeNumber: 'F-100', displayName: 'Fay Frontline' });
    await ask('mutation { updateProfile(input: { phone: "+33 2 98 00 00 00" }) { person { phone } } }');
    const { createGroup } = await ask('mutation { createGroup(input: { name: "Line 3", privacy: OPEN }) { group { id } } }');
    const { publishPost } = await ask('mutation ($group: ID!) { publishPost(input: { groupId: $group, body: "Line 3 runs" }) { post { id author { displayName email } } } }', { group: createGroup.group.id });
    expect(publishPost.post.author).toEqual({ displayName: 'Fay Frontline', email: null });
    await ask('mutation ($id: ID!) { addComment(input: { postId: $id, body: "Still" }) { comment { id } } }', { id: publishPost.post.id });
    await admin.ask('mutation ($group: ID!, $person: ID!) { joinGroup(input: { groupId: $group }) { membership { status } } publishPost(input: { groupId: $group, body: "Thanks" }) { post { id } } followPerson(input: { personId: $person }) { person { id } } }', { group: createGroup.group.id, person: fay.id });
    await admin.ask('mutation ($post: ID!) { setReaction(input: { subjectId: $post, kind: LIKE }) { __typename } }', { post: publishPost.post.id });
    await company.settle();
    expect((await ask('{ unreadNotificationCount }')).unreadNotificationCount).toBeGreaterThan(0);

    for (const [query, path] of [['{ people(query: "frontline") { nodes { id } } }', 'people'], ['{ adminPeople(query: "f-100") { nodes { person { id } } } }', 'adminPeople']] as const) {
      expect(JSON.stringify((await admin.ask(query))[path].nodes)).toContain(fay.id);
    }
    expect((await admin.ask('{ person(employeeNumber: "F-100") { id } }')).person.id).toBe(fay.id);
    expect((await fetch(`${company.url}/files/people/${fay.id}/export`, { headers: { cookie } })).status).toBe(200);

    await admin.ask('mutation ($id: ID!) { deactivatePerson(input: { personId: $id }) { person { isActive } } }', { id: fay.id });
    expect((await stage.session(browser)).status).toBe(401);
    await stage.signIn(browser, fay.uuid);
    expect((await stage.session(browser)).status).toBe(401);
    await admin.ask('mutation ($id: ID!) { reactivatePerson(input: { personId: $id }) { person { isActive } } }', { id: fay.id });
    await stage.signIn(browser, fay.uuid);
    expect((await stage.session(browser)).status).toBe(200);
    await admin.ask('mutation ($id: ID!) { erasePerson(input: { personId: $id, confirmName: "Fay Frontline", contributions: KEEP }) { person { displayName } } }', { id: fay.id });
    expect((await stage.session(browser)).status).toBe(401);
  });
});
