import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { recordAudit } from '../../../libs/audit/audit.port.js';
import { SealEntries } from '../../../libs/audit/chain/seal-entries.use-case.js';
import { ChainVerifier } from '../../../libs/audit/verify/verify-chain.js';
import { PersonMatch } from '../../../libs/identity/person-match.js';
import { ADDED_RULES } from '../../../libs/identity/providers/sign-in-rules.js';
import { SourceRule } from '../../../libs/people/attribute-source.port.js';
import { Database } from '../../../libs/platform/database/database.js';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { readCsvRecords } from '../../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../../libs/provisioning/import-people.use-case.js';
import type { ImportRecord } from '../../../libs/provisioning/person-record.js';
import { RunProvisioning } from '../../../libs/provisioning/run-provisioning.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { act, addMember, createGroup } from '../../factories/groups.js';
import { administer } from '../../factories/leaving.js';
import { block, follow } from '../../factories/people.js';
import { comment, publish, react } from '../../factories/posts.js';
import { ENTERPRISE, ScimClient } from '../../factories/scim.js';
import { unzip } from '../../factories/zip.js';
import { FIND_PERSON_COLUMNS, PERSON_COLUMNS } from './person-columns.js';

/** What tells of Zenaide, and of nobody else. */
const NEEDLES = ['zenaide', 'quirinal', 'zq-4711', '0298123456', 'cartographer', 'i draw maps'];
const CSV = 'email,employeeNumber,displayName,givenName,familyName,title,phone,managerEmail\n';
const ZENAIDE = 'zenaide@test.example,ZQ-4711,Zenaide Quirinal,Zenaide,Quirinal,Cartographer,0298123456,\n';
const REPORT = 'report@test.example,R1,Rita Report,Rita,Report,,,zenaide@test.example\n';

describe('erasure', () => {
  let company: TestCompany;
  let admin: TestPerson;
  let ana: TestPerson;

  beforeAll(async () => {
    company = await TestCompany.start();
    admin = await company.hire({ roles: ['people_admin'] });
    ana = await company.hire();
  });
  afterAll(() => company.stop());

  async function imported(...lines: string[]): Promise<void> {
    expect((await importing(...lines)).problems).toEqual([]);
  }
  const importing = (...lines: string[]) => {
    const file = Readable.from([Buffer.from(CSV + lines.join(''))]);
    return new ImportPeopleUseCase(company.api.get(Database), company.configuration).execute({ records: (report) => readCsvRecords(file, report), label: 'people.csv', dryRun: false });
  };

  /** Somebody who has left traces wherever the product keeps any. */
  async function zenaide(): Promise<{ person: TestPerson; postId: string; commentId: string; secret: { id: string } }> {
    await company.sql.query('delete from erased_key');
    await imported(ZENAIDE, REPORT);
    const { rows } = await company.sql.query<{ id: string }>(`select id from person where email = 'zenaide@test.example'`);
    const hired = await company.hire({ email: `unused${newId()}@test.example` });
    const cookie = await company.signIn(rows[0]!.id);
    const { data } = await company.post({ query: '{ viewer { id } }' }, { cookie });
    const ask = async (query: string, variables: Record<string, unknown> = {}) => (await company.post({ query, variables }, { cookie })).data;
    const person: TestPerson = { ...hired, uuid: rows[0]!.id, id: data.viewer.id, email: 'zenaide@test.example', cookie, ask, send: (query, variables) => company.post({ query, variables }, { cookie }) } as TestPerson;
    await person.ask('mutation { updateProfile(input: { about: "I draw maps", preferredName: "Zenaide" }) { person { id } } }');
    await person.ask('mutation { updateSettings(input: { theme: DARK }) { viewerSettings { theme } } }');
    await company.sql.query(`insert into person_photo values ($1, sha256('x'), 'image/jpeg', 'Zenaide')`, [person.uuid]);
    const provider = newId();
    await company.sql.query(`insert into identity_provider (id, entity_id, last_assertion) values ($1, $2, $3)`, [provider, `https://idp.example/${provider}`, JSON.stringify({ nameId: 'zenaide-name-id', personId: null })]);
    await company.sql.query(`insert into identity_link values ($1, 'zenaide-name-id', $2)`, [provider, person.uuid]);
    await company.sql.query(`insert into api_token (token_hash, id, person_id, name, scopes, created_at) values (sha256($1::text::bytea), $2, $3, 'Zenaide scripts', '{read}', now())`, [person.uuid, newId(), person.uuid]);
    await company.sql.query(`insert into directory_entry values ('6f1c2a', $1, 'uid=zenaide,dc=example', 'zenaide')`, [person.uuid]);
    await company.sql.query(`insert into scim_user (person_id, user_name, extra) values ($1, 'zenaide', '{"nickName": "Zenaide"}')`, [person.uuid]);
    await recorded(person);
    const secret = await createGroup(person, { privacy: 'SECRET', name: 'Maps' });
    await addMember(person, secret, ana, 'MODERATOR');
    await follow(person, ana);
    await follow(ana, person);
    await block(person, await company.hire());
    const postId = await publish(person, 'Kept or not');
    const gone = await publish(person, 'Zenaide Quirinal regrets this');
    await person.ask('mutation ($id: ID!) { deletePost(input: { postId: $id }) { clientMutationId } }', { id: gone });
    const commentId = await comment(person, await publish(ana, `Hello @[${person.id}]`), 'An answer');
    await react(person, await publish(ana, 'Nice day'));
    await comment(ana, postId, 'Good point');
    await company.settle();
    return { person, postId, commentId, secret };
  }

  /** A refused sign-in names her without knowing her; somebody else's entry has a reason that is about her. */
  const recorded = (person: TestPerson) =>
    company.api.get(Database).transaction((tx) => recordAudit(tx, [
      { action: 'session.refused', outcome: 'refused', actor: { kind: 'system', name: 'sign-in' }, personal: { nameId: 'ZENAIDE@test.example' } },
      { action: 'comment.removed', actor: { kind: 'person', id: ana.uuid }, subject: { kind: 'comment', id: newId() }, facts: { authorId: person.uuid }, personal: { reason: 'Zenaide was rude' } },
    ]));

  /** Every row of every table that still has one of her words. */
  async function traces(): Promise<string[]> {
    const { rows: tables } = await company.sql.query<{ name: string }>(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`);
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await company.sql.query<{ row: string }>(`select t::text as row from ${name} t where lower(t::text) ~ $1 or lower(t::text) like '%5a656e61696465%'`, [NEEDLES.join('|')]);
      found.push(...rows.map(({ row }) => `${name}: ${row}`));
    }
    return found;
  }
  const erase = (who: TestPerson, person: TestPerson, more: Record<string, unknown> = {}) => administer(who, 'erasePerson', person, { confirmName: 'Zenaide Quirinal', contributions: 'KEEP', ...more });

  it('needs the permission, the name typed once more, and a fresh sign-in; never oneself', async () => {
    const { person } = await zenaide();
    const it_ = await company.hire({ roles: ['it_admin'] });
    for (const [who, more, code] of [[ana, {}, 'FORBIDDEN'], [it_, {}, 'FORBIDDEN'], [admin, { confirmName: 'Zenaide' }, 'INVALID_INPUT'], [admin, { contributions: 'BURN' }, 'INVALID_INPUT']] as const) expect(await erase(who, person, more)).toBe(code);
    expect(await administer(admin, 'erasePerson', admin, { confirmName: 'x', contributions: 'KEEP' })).toBe('INVALID_INPUT');
    await company.sql.query(`update session set authenticated_at = now() - interval '1 day' where person_id = $1`, [admin.uuid]);
    expect(await erase(admin, person)).toBe('FORBIDDEN');
    await company.sql.query(`update session set authenticated_at = now() where person_id = $1`, [admin.uuid]);
    expect((await person.send('{ viewer { displayName } }')).data.viewer.displayName).toBe('Zenaide Quirinal');
    expect(await erase(admin, person)).toBeNull();
  });

  it('leaves no word of the person anywhere, and what they wrote under nobody\'s name', async () => {
    const { person, postId, commentId, secret } = await zenaide();
    expect((await traces()).length).toBeGreaterThan(12);
    expect(await erase(admin, person, { confirmName: ' Zenaide  Quirinal ' })).toBeNull();
    expect(await traces()).toEqual([]);

    expect((await person.send('{ viewer { id } }')).status).toBe(401);
    const read = await ana.ask('query ($post: ID!, $person: ID!) { post(id: $post) { bodyText author { displayName isActive } comments { nodes { bodyText } } } person(id: $person) { displayName isErased email title isActive } }', { post: postId, person: person.id });
    expect(read).toEqual({
      post: { bodyText: 'Kept or not', author: { displayName: 'Former colleague', isActive: false }, comments: { nodes: [{ bodyText: 'Good point' }] } },
      person: { displayName: 'Former colleague', isErased: true, email: null, title: null, isActive: false },
    });
    expect((await ana.ask('query ($id: ID!) { node(id: $id) { ... on Comment { bodyText } } }', { id: commentId })).node.bodyText).toBe('An answer');
    expect((await act(ana, 'updateGroup', { groupId: secret.id, name: 'Our maps' })).code).toBeUndefined();
    const told = async () => (await ana.ask('{ notifications(first: 100) { nodes { text } } }')).notifications.nodes.map(({ text }: { text: string }) => text);
    expect(await told()).toContain('Former colleague commented on your post: “An answer”');
    await ana.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
    expect((await told()).join()).toMatch(/Ancien collègue a commenté votre publication.*An answer/);
    expect((await company.sql.query('select from membership where person_id = $1', [person.uuid])).rowCount).toBe(0);
    const { rows } = await company.sql.query<{ body: string; personal: string | null }>(`select e.body, d.personal from audit_entry e join audit_detail d on d.entry_id = e.id where e.action = 'person.erased' order by e.id desc limit 1`);
    expect(JSON.parse(rows[0]!.body)).toMatchObject({ subject: { id: person.uuid }, actor: { id: admin.uuid }, facts: { contributions: 'keep' } });
    expect(Object.keys(JSON.parse(rows[0]!.personal!)).sort()).toEqual(['ip', 'userAgent']);
    expect(await administer(admin, 'reactivatePerson', person)).toBe('NOT_FOUND');
    expect(await erase(admin, person)).toBe('NOT_FOUND');
  });

  it('knows every column of the database that holds a person: each is exported and erased, or it is said why not', async () => {
    const { rows } = await company.sql.query<{ name: string }>(FIND_PERSON_COLUMNS);
    expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(PERSON_COLUMNS).sort());

    const { person } = await zenaide();
    const [set, integration, brake] = [newId(), newId(), newId()];
    await company.sql.query(`
      with s as (insert into people_set (id, name, source, external_id) values ('${set}', 'Night shift', 'import', '${set}')),
        i as (insert into integration (id, name) values ('${integration}', 'HR ${integration}')),
        b as (insert into scim_brake (id, integration_id, allowed) values ('${brake}', '${integration}', 1))
      insert into sign_in_link (token_hash, id, person_id, expires_at) values (sha256('${set}'), '${newId()}', '${person.uuid}', now())`);
    await company.sql.query(`
      with s as (insert into people_set_member values ('${person.uuid}', '${set}')),
        r as (insert into person_role (person_id, role) values ('${person.uuid}', 'auditor')),
        m as (insert into mutation_receipt (person_id, client_mutation_id, mutation, input_hash) values ('${person.uuid}', 'x', 'x', 'x')),
        v as (insert into block (person_id, blocked_id) values ('${(await company.hire()).uuid}', '${person.uuid}')),
        g as (update membership set invited_by = '${person.uuid}' where person_id = '${ana.uuid}'),
        x as (insert into scim_external_user (person_id, integration_id, external_id) values ('${person.uuid}', '${integration}', 'zenaide-7'))
      insert into scim_held_person (brake_id, person_id) values ('${brake}', '${person.uuid}')`);
    const counted = async () => {
      const counts = Object.keys(PERSON_COLUMNS).map((name) => `select '${name}' as name, (select count(*)::int from ${name.split('.')[0]} where ${name.split('.')[1]} = $1) as n`);
      return new Map((await company.sql.query<{ name: string; n: number }>(counts.join(' union all '), [person.uuid])).rows.map(({ name, n }) => [name, n]));
    };
    const before = await counted();
    const archive = unzip(Buffer.from(await (await fetch(`${company.url}/files/people/${person.id}/export`, { headers: { cookie: admin.cookie } })).arrayBuffer()));
    const [profile] = JSON.parse(archive.get('profile.json')!.toString()) as [{ settings: object | null; sets: string[] }];
    expect([profile.settings, profile.sets]).toEqual([expect.objectContaining({ theme: 'dark' }), ['Night shift']]);
    for (const [name, column] of Object.entries(PERSON_COLUMNS)) {
      // Nothing is proven of a column in which the person does not stand.
      if (column.erasure === 'gone' || typeof column.export === 'string') expect([name, before.get(name)! > 0]).toEqual([name, true]);
      if (typeof column.export !== 'string') continue;
      const file = archive.get(column.export);
      const rows = column.export.endsWith('.json') ? (JSON.parse(file!.toString()) as unknown[]).length : file!.length;
      expect([name, rows >= before.get(name)! || column.export === 'profile.json']).toEqual([name, true]);
    }
    expect(await erase(admin, person)).toBeNull();
    const after = await counted();
    for (const [name, column] of Object.entries(PERSON_COLUMNS)) if (column.erasure === 'gone') expect([name, after.get(name)]).toEqual([name, 0]);
  });

  it('finds everything by an index: no table that grows is read as a whole', async () => {
    const { person } = await zenaide();
    const { statements } = await withAllStatements(() => erase(admin, person, { contributions: 'REMOVE' }));
    const plans: string[] = [];
    const client = await company.sql.connect();
    await client.query('set enable_seqscan = off');
    for (const statement of statements.filter((text) => /^\s*(with|select|update|delete)/i.test(text))) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (generic_plan) ${statement}`);
      plans.push(...rows.map((row) => row['QUERY PLAN'].trim()));
    }
    await client.query('reset enable_seqscan');
    client.release();
    expect(plans.length).toBeGreaterThan(100);
    // Of these there are few: providers, and the reports of runs.
    expect(plans.filter((line) => /Seq Scan on (?!identity_provider|provisioning_run )/.test(line))).toEqual([]);
  });

  it('keeps the audit log provably whole', async () => {
    const database = company.api.get(Database);
    await new SealEntries(database, company.configuration).execute();
    const report = await new ChainVerifier(database, company.configuration).verify();
    expect(report).toMatchObject({ ok: true, problem: null });
    expect(report.erased).toBeGreaterThan(3);
  });

  it('takes the contributions away where that is asked, and the answers of others stay', async () => {
    const { person, postId, commentId } = await zenaide();
    const liked = await company.sql.query<{ n: number }>('select count(*)::int as n from reaction where person_id = $1', [person.uuid]);
    expect(liked.rows[0]!.n).toBe(1);
    expect(await erase(admin, person, { contributions: 'REMOVE' })).toBeNull();
    expect(await traces()).toEqual([]);
    expect((await ana.ask('query ($id: ID!) { post(id: $id) { id } }', { id: postId })).post).toBeNull();
    expect((await ana.ask('query ($id: ID!) { node(id: $id) { id } }', { id: commentId })).node).toBeNull();
    for (const table of ['post', 'comment']) expect((await company.sql.query(`select from ${table} where author_id = $1 and (body <> '' or deleted_at is null)`, [person.uuid])).rowCount).toBe(0);
    for (const table of ['reaction', 'follow', 'notification', 'identity_link', 'session', 'api_token']) expect((await company.sql.query(`select from ${table} where person_id = $1`, [person.uuid])).rowCount).toBe(0);
    expect((await company.sql.query('select from stream_entry where author_id = $1', [person.uuid])).rowCount).toBe(0);
    await company.settle();
  });

  describe('of somebody whom a source still has', () => {
    const hers = async () => (await company.sql.query<{ status: string }>(`select status from person where email = 'zenaide@test.example' or display_name ~ 'Zenaide'`)).rows;
    const refusals = async () => (await company.sql.query<{ body: string }>(`select body from audit_entry where action = 'person.created' and outcome = 'refused' order by id`)).rows.map(({ body }) => (JSON.parse(body) as { facts: object }).facts);
    const atrium = async (...args: string[]) => {
      const said = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
      const told = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
      try {
        return await runCli(args, { NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl });
      } finally {
        said.mockRestore();
        told.mockRestore();
      }
    };

    it('is not made anew by a file, a directory, an identity provider or a sign-in, by whatever they are known; the others are', async () => {
      const result = await importing(ZENAIDE.replace('ZQ-4711', '').replace('zenaide@', 'Zenaide@'), 'other@test.example,ZQ-4711,Somebody Else,,,,,\n', 'fresh@test.example,F1,Fresh Face,,,,,\n');
      expect(result).toMatchObject({ people: { created: 1 }, counts: { joined: 1, problems: 2 } });
      expect(result.problems.map(({ line, problem }) => [line, problem])).toEqual([2, 3].map((line) => [line, expect.stringContaining('was erased from Atrium and is still in the source')]));
      const records = async function* (): AsyncGenerator<ImportRecord> {
        yield { kind: 'person', person: { line: 1, email: 'renamed@test.example', employeeNumber: null, fields: { displayName: 'Zenaide Renamed' }, names: [], entry: { id: '6f1c2a', dn: 'uid=renamed', uid: null } } };
      };
      const sync = await new RunProvisioning(company.api.get(Database), company.configuration).execute({ source: 'ldap', label: 'directory', scope: 'full', dryRun: false, actor: { kind: 'system', name: 'schedule' }, records, entryAt: () => 'uid=renamed' });
      // By the id of the entry, which is no name: the report stays long.
      expect(sync).toMatchObject({ people: { created: 0 }, problems: [{ entry: '6f1c2a' }] });
      const scim = await ScimClient.for(company);
      for (const user of [{ userName: 'ZENAIDE' }, { userName: 'z@else.example', emails: [{ value: 'Zenaide@test.example' }] }]) expect((await scim.post('/Users', user)).status).toBe(403);
      expect((await scim.post('/Users', { userName: 'fresh@else.example' })).status).toBe(201);
      const provider = { id: newId(), rules: { ...ADDED_RULES, createsPeople: true }, metadataRights: null, rulesRights: null };
      const decide = (email: string) => new PersonMatch(company.api.get(Database), provider, SourceRule.of(company.configuration)).preview({ nameId: 'n', nameIdFormat: null, attributes: { email: [email] } });
      expect([await decide('zenaide@test.example'), await decide('unknown@test.example')]).toEqual([{ kind: 'refuse', reason: expect.stringContaining('was erased') }, { kind: 'create' }]);
      expect(await hers()).toEqual([]);
      expect(await refusals()).toEqual([
        expect.objectContaining({ source: 'import', reason: 'erased', people: 2 }), expect.objectContaining({ source: 'ldap', reason: 'erased', people: 1 }),
        { source: 'scim', reason: 'erased', by: ['userName'] }, { source: 'scim', reason: 'erased', by: ['email'] },
      ]);
      expect(await traces()).toEqual([]);
    });

    it('is not made of somebody else either, by an identity provider or a file in a second step', async () => {
      const scim = await ScimClient.for(company, 'Second step');
      const { id } = await scim.user({ userName: 'zz9' });
      const changed = [
        { userName: 'Zenaide' }, { userName: 'zz9', emails: [{ value: 'Zenaide@test.example' }] }, { userName: 'zz9', [ENTERPRISE]: { employeeNumber: 'ZQ-4711' } },
      ];
      for (const user of changed) expect((await scim.put(`/Users/${id}`, user)).status).toBe(403);
      expect((await scim.patch(`/Users/${id}`, [{ op: 'replace', path: 'userName', value: 'zenaide' }])).status).toBe(403);
      expect((await scim.put(`/Users/${id}`, { userName: 'zz9', title: 'Pilot' })).status).toBe(200);
      await imported('second@test.example,S2,Second Step,,,Pilot,,\n');
      const result = await importing('zenaide@test.example,S2,Second Step,,,Captain,,\n');
      expect(result).toMatchObject({ people: { changed: 1 }, problems: [{ line: 2, problem: expect.stringContaining('The e-mail address belonged to somebody who was erased') }] });
      await imported('third@test.example,,Third Step,,,,,\n');
      expect((await importing('third@test.example,ZQ-4711,Third Step,,,,,\n')).problems).toMatchObject([{ problem: expect.stringContaining('The employee number belonged to somebody who was erased') }]);
      const { rows: steps } = await company.sql.query(`select email, employee_number, title from person where email in ('second@test.example', 'third@test.example') order by 1`);
      expect(steps).toEqual([{ email: 'second@test.example', employee_number: 'S2', title: 'Captain' }, { email: 'third@test.example', employee_number: null, title: null }]);
      const { rows } = await company.sql.query<{ source: string; n: number }>(`select body::json->'facts'->>'source' as source, count(*)::int as n from audit_entry where action = 'person.changed' and outcome = 'refused' and body::json->'facts'->>'reason' = 'erased' group by 1 order by 1`);
      expect(rows).toEqual([{ source: 'import', n: 2 }, { source: 'scim', n: 4 }]);
      expect(await traces()).toEqual([]);
    });

    it('is made anew, as somebody else, when it is lifted on the server by any of what they were known by', async () => {
      expect(await atrium('people', 'readmit', '--email', 'nobody@test.example')).toBe(1);
      expect(await atrium('people', 'readmit')).toBe(2);
      expect(await atrium('people', 'readmit', '--employee-number', 'zq-4711')).toBe(0);
      expect((await company.sql.query(`select from audit_entry where action = 'erasure.lifted'`)).rowCount).toBe(1);
      expect((await company.sql.query('select from erased_key')).rowCount).toBe(0);
      await imported(ZENAIDE);
      expect(await hers()).toEqual([{ status: 'active' }]);
      expect((await company.sql.query(`select from person where status = 'erased'`)).rowCount).toBe(5);
    });
  });
});
