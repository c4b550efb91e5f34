import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestCompany, type TestPerson } from '../../company.js';
import { createGroup } from '../../factories/groups.js';
import { follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';
import { unzip } from '../../factories/zip.js';

describe('export of everything about a person', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let lea: TestPerson;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    admin = await company.hire({ roles: ['people_admin'] });
    [lea, ana] = [await company.hire({ name: 'Lea Exports', title: 'Pilot', email: null, employeeNumber: 'L1' }), await company.hire()];
    await company.sql.query(`insert into person_photo values ($1, sha256('x'), 'image/jpeg', 'photo')`, [lea.uuid]);
  });
  afterAll(() => company.stop());

  const get = (who: TestPerson, whom: TestPerson, headers: Record<string, string> = {}) => fetch(`${company.url}/files/people/${whom.id}/export`, { headers: { cookie: who.cookie, ...headers } });
  const everything = async (who: TestPerson, whom: TestPerson) => {
    const response = await get(who, whom);
    expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([200, 'application/zip', 'no-store']);
    return unzip(Buffer.from(await response.arrayBuffer()));
  };

  it('has profile, memberships, what was written, told and done, and the photo', async () => {
    const group = await createGroup(lea, { name: 'Hidden hangar', privacy: 'SECRET' });
    await follow(lea, ana);
    await publish(lea, 'My post', group.id);
    const posted = await publish(ana, 'Hers');
    await comment(lea, posted, 'My comment');
    await react(lea, posted, 'LOVE');
    await comment(ana, posted, 'Not mine');
    await react(ana, await publish(lea, 'Liked'));
    await company.settle();
    const files = await everything(lea, lea);
    const part = (name: string) => JSON.parse(files.get(`${name}.json`)!.toString()) as Record<string, unknown>[];
    expect([...files.keys()].sort()).toEqual([
      'audit.json', 'blocks.json', 'comments.json', 'directories.json', 'follows.json', 'identities.json', 'memberships.json', 'notifications.json', 'photo.jpg', 'posts.json',
      'profile.json', 'provisioning.json', 'reactions.json', 'roles.json', 'sessions.json', 'sign-in-links.json', 'tokens.json',
    ]);
    expect(part('profile')).toMatchObject([{ displayName: 'Lea Exports', title: 'Pilot', employeeNumber: 'L1', email: null }]);
    expect(part('memberships')).toMatchObject([{ group: 'Hidden hangar', role: 'owner' }]);
    expect(part('posts')).toMatchObject([{ body: 'My post', group: 'Hidden hangar' }, { body: 'Liked', group: null }]);
    expect(part('comments').map(({ body }) => body)).toEqual(['My comment']);
    expect(part('reactions')).toMatchObject([{ kind: 'LOVE' }]);
    expect(part('follows')).toMatchObject([{ personId: ana.uuid }]);
    expect(part('notifications')).toMatchObject([{ kind: 'REACTED' }]);
    expect(part('sessions')).toHaveLength(1);
    expect(part('audit').map(({ action }) => action)).toEqual(['group.created', 'person.exported']);
    expect(files.get('photo.jpg')!.toString()).toBe('photo');
    expect([...files.values()].map(String).join()).not.toContain('Not mine');
  });

  it('comes in pages however much there is', async () => {
    await company.sql.query(`insert into post (id, author_id, body) select lpad(to_hex(n), 32, '0')::uuid, $1, 'Post ' || n from generate_series(1, 1203) n`, [ana.uuid]);
    const posts = JSON.parse((await everything(ana, ana)).get('posts.json')!.toString()) as { body: string }[];
    expect(new Set(posts.map(({ body }) => body)).size).toBe(posts.length);
    expect(posts.filter(({ body }) => body.startsWith('Post ')).length).toBe(1203);
  });

  it('is for oneself and for people admins, never from another site, and audited', async () => {
    expect((await get(ana, lea)).status).toBe(403);
    expect((await get(await company.hire({ roles: ['it_admin'] }), lea)).status).toBe(403);
    expect((await get(admin, { ...lea, id: 'AQ' })).status).toBe(404);
    expect((await get(lea, lea, { cookie: '' })).status).toBe(401);
    expect((await get(lea, lea, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const before = (await company.sql.query(`select from audit_entry where action = 'person.exported'`)).rowCount!;
    const files = await everything(admin, lea);
    const { rows } = await company.sql.query<{ actor_id: string; subject_id: string }>(`select actor_id, subject_id from audit_entry where action = 'person.exported' order by id desc`);
    expect([rows.length - before, rows[0]]).toEqual([1, { actor_id: admin.uuid, subject_id: lea.uuid }]);
    const audit = JSON.parse(files.get('audit.json')!.toString()) as { byThePerson: boolean; details: object }[];
    expect(audit.at(-1)).toMatchObject({ byThePerson: false, details: {} });
  });
});
