import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { Database } from '../../../libs/platform/database/database.js';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';
import { readCsvRecords } from '../../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../../libs/provisioning/import-people.use-case.js';
import type { ImportResult } from '../../../libs/provisioning/import-result.js';
import { readLdifRecords } from '../../../libs/provisioning/ldif-source.js';
import { TestCompany, type TestPerson } from '../../company.js';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');
const DIRECTORY = `version: 1

dn: ou=People,dc=ship,dc=example
objectClass: organizationalUnit
ou: People

# Elodie comes before her manager.
dn: uid=elodie,ou=People,dc=ship,dc=example
objectClass: top
objectClass: inetOrgPerson
cn;lang-en: Elodie M.
cn:: ${base64('Élodie Marchand')}
givenName:: ${base64('Élodie')}
sn: Marchand
mail: elodie@ship.example
mail: second@ship.example
employeeNumber: 101
ou: People
ou: Design
l: Brest
title: Naval
  architect
telephoneNumber: +33 2 98 00 00 01
userPassword: do-not-keep-me
manager: UID=Boss, OU=People, DC=ship, DC=example
jpegPhoto:: ${JPEG.toString('base64')}

dn: uid=boss,ou=People,dc=ship,dc=example
objectClass: person
cn: The Boss
mail: boss@ship.example
department: Board
manager: uid=nobody,ou=People,dc=ship,dc=example

dn: uid=left,ou=People,dc=ship,dc=example
objectClass: inetOrgPerson
cn: Leo Left
mail: leo@ship.example
nsAccountLock: true

dn: uid=nokey,ou=People,dc=ship,dc=example
objectClass: inetOrgPerson
cn: No Key

dn: cn=Rowers,ou=Groups,dc=ship,dc=example
objectClass: groupOfNames
cn: Rowers
member: uid=elodie, ou=People, dc=ship, dc=example
member: uid=boss,ou=People,dc=ship,dc=example
member: uid=ghost,ou=People,dc=ship,dc=example
`;

describe('importing people', () => {
  let company: TestCompany;
  let viewer: TestPerson;
  let useCase: ImportPeopleUseCase;

  beforeAll(async () => {
    company = await TestCompany.start();
    viewer = await company.hire({ name: 'Viewer' });
    useCase = new ImportPeopleUseCase(company.api.get(Database), company.configuration);
  });
  afterAll(() => company.stop());

  const importText = (text: string, format: 'csv' | 'ldif', dryRun = false): Promise<ImportResult> => {
    async function* bytes() {
      yield Buffer.from(text);
    }
    return useCase.execute({ dryRun, label: `people.${format}`, records: (report) => (format === 'csv' ? readCsvRecords : readLdifRecords)(bytes(), report) });
  };
  const csv = (...lines: string[]) => importText(lines.join('\n'), 'csv');
  const person = async (email: string) =>
    (await viewer.ask('query ($email: String!) { person(email: $email) { id email employeeNumber displayName title department location phone isActive avatarUrl manager { displayName } } }', { email })).person;
  const everything = async () => (await company.sql.query(`select (select jsonb_agg(p order by id) from person p) as people, (select jsonb_agg(m order by set_id, person_id) from people_set_member m) as members, (select jsonb_agg(ph order by person_id) from person_photo ph) as photos`)).rows;

  describe('from a directory', () => {
    let before: unknown;

    it('says in a dry run what it would do, and does nothing', async () => {
      before = await everything();
      const result = await importText(DIRECTORY, 'ldif', true);
      expect(result).toMatchObject({ dryRun: true, people: { created: 3, changed: 0, unchanged: 0 }, groups: { created: 1, changed: 0, unchanged: 0 } });
      expect(result.changes).toEqual([
        { line: 8, action: 'create', person: 'Élodie Marchand', fields: [] },
        { line: 28, action: 'create', person: 'The Boss', fields: [] },
        { line: 35, action: 'create', person: 'Leo Left', fields: [] },
      ]);
      expect(await everything()).toEqual(before);
    });

    it('brings people with their managers, photos and groups', async () => {
      const result = await importText(DIRECTORY, 'ldif');
      expect(result.people).toEqual({ created: 3, changed: 0, unchanged: 0 });
      expect(result.problems.map(({ line, problem }) => `${line} ${problem}`)).toEqual([
        '28 The manager (uid=nobody,ou=people,dc=ship,dc=example) is not in the file and not in Atrium. The person is kept, the manager stays as it was.',
        '41 There is neither an e-mail address nor an employee number. The person is left out.',
        '45 uid=ghost,ou=people,dc=ship,dc=example is not among the people of the file, so not a member of Rowers.',
      ]);
      const elodie = await person('elodie@ship.example');
      expect(elodie).toMatchObject({
        employeeNumber: '101', displayName: 'Élodie Marchand', title: 'Naval architect', department: 'Design', location: 'Brest', phone: '+33 2 98 00 00 01', isActive: true, manager: { displayName: 'The Boss' },
      });
      const photo = await fetch(company.url + elodie.avatarUrl, { headers: { cookie: viewer.cookie } });
      expect(Buffer.from(await photo.arrayBuffer())).toEqual(JPEG);
      expect(await person('boss@ship.example')).toMatchObject({ department: 'Board', manager: null });
      expect(await person('leo@ship.example')).toMatchObject({ isActive: false });
      expect((await company.sql.query('select s.name, count(m)::int from people_set s join people_set_member m on m.set_id = s.id group by 1')).rows).toEqual([{ name: 'Rowers', count: 2 }]);
      expect((await viewer.ask('{ people(query: "elodie naval") { nodes { displayName } } }')).people.nodes).toEqual([{ displayName: 'Élodie Marchand' }]);
    });

    it('keeps no password anywhere', async () => {
      expect(JSON.stringify(await everything())).not.toContain('do-not-keep-me');
    });

    it('changes nothing the second time, and says so', async () => {
      before = await everything();
      expect(await importText(DIRECTORY, 'ldif')).toMatchObject({ people: { created: 0, changed: 0, unchanged: 3 }, groups: { created: 0, changed: 0, unchanged: 1 }, changes: [] });
      expect(await everything()).toEqual(before);
    });

    it('follows changes of people and groups', async () => {
      const changed = DIRECTORY.replace('title: Naval\n  architect', 'title: Chief architect').replace('cn: Rowers\nmember: uid=elodie, ou=People, dc=ship, dc=example\n', 'cn: Rowers\n').replace('manager: uid=nobody', 'manager: uid=left');
      expect(await importText(changed, 'ldif')).toMatchObject({
        people: { created: 0, changed: 2, unchanged: 1 }, groups: { created: 0, changed: 1, unchanged: 0 },
        changes: [{ line: 8, action: 'change', person: 'Élodie Marchand', fields: ['title'] }, { line: 27, action: 'change', person: 'The Boss', fields: ['manager'] }],
      });
      expect((await company.sql.query('select count(*)::int from people_set_member')).rows).toEqual([{ count: 1 }]);
    });

    it('changes nothing at all when the file is broken further down', async () => {
      before = await everything();
      await expect(importText(`${DIRECTORY.replaceAll('@ship.', '@other.').replace('101', '999')}\ndn:: Y249e`, 'ldif')).rejects.toThrow('cut off');
      expect(await everything()).toEqual(before);
    });
  });

  describe('from a table', () => {
    it('changes what columns say, leaves what they do not say, and clears what is empty', async () => {
      await csv('email,displayName,title,department', 'tia@t.example,Tia,Buyer,Sales');
      expect(await csv('email;title;location', 'TIA@t.example;;Turku')).toMatchObject({ people: { created: 0, changed: 1, unchanged: 0 }, changes: [{ fields: ['title', 'location'] }] });
      expect(await person('tia@t.example')).toMatchObject({ email: 'tia@t.example', displayName: 'Tia', title: null, department: 'Sales', location: 'Turku' });
    });

    it('recognises by employee number before e-mail, so that an address may change', async () => {
      await csv('employeeNumber,email,displayName', '7,seven@t.example,Seven');
      expect((await csv('employeeNumber,email', '7,new@t.example')).people).toEqual({ created: 0, changed: 1, unchanged: 0 });
      expect(await person('new@t.example')).toMatchObject({ employeeNumber: '7', displayName: 'Seven' });
      expect((await csv('email,displayName,employeeNumber', 'eight@t.example,Eight,')).people.created).toBe(1);
      expect((await csv('email,employeeNumber', 'eight@t.example,8')).people.changed).toBe(1);
    });

    it('keeps the first of two with one mail in different case, and never makes two people one', async () => {
      await csv('email,employeeNumber,displayName', 'one@t.example,1001,One', 'two@t.example,1002,Two');
      const result = await csv(
        'email,employeeNumber,displayName', 'same@t.example,,First', 'SAME@t.example,,Second', 'one@t.example,1002,Mixed', 'two@t.example,1003,Thief', 'uno@t.example,1001,One', 'one@t.example,,Again',
      );
      expect(result.people).toEqual({ created: 1, changed: 1, unchanged: 0 });
      expect(result.problems.map(({ line }) => line)).toEqual([3, 4, 5, 7]);
      expect(result.problems[0]!.problem).toContain('line 2');
      expect(await person('same@t.example')).toMatchObject({ displayName: 'First' });
      expect(await person('two@t.example')).toMatchObject({ displayName: 'Two', employeeNumber: '1002' });
    });

    it('takes managers from later in the file and from Atrium, and reports the missing and circles', async () => {
      await csv('email,displayName', 'chief@m.example,Chief');
      const lines = ['email,managerEmail', 'a@m.example,B@m.example', 'b@m.example,c@m.example', 'c@m.example,a@m.example', 'd@m.example,CHIEF@m.example', 'e@m.example,ghost@m.example', 'self@m.example,self@m.example'];
      const result = await csv(...lines);
      expect(result.people.created).toBe(6);
      expect(result.problems.map(({ line, problem }) => [line, /circle|not in Atrium/.exec(problem)?.[0]])).toEqual([[4, 'circle'], [6, 'not in Atrium'], [7, 'circle']]);
      expect(await Promise.all(['a', 'b', 'c', 'd', 'e', 'self'].map(async (name) => (await person(`${name}@m.example`)).manager?.displayName ?? null))).toEqual(['b', 'c', null, 'Chief', null, null]);
      expect((await csv(...lines)).people).toEqual({ created: 0, changed: 0, unchanged: 6 });
    });

    it('lets people go with all they had open, and come back without', async () => {
      await csv('email,displayName', 'roamer@t.example,Roamer');
      const { rows } = await company.sql.query<{ id: string }>(`select id from person where email = 'roamer@t.example'`);
      const cookie = await company.signIn(rows[0]!.id);
      const status = async () => (await fetch(`${company.url}/auth/session`, { headers: { cookie } })).status;
      expect(await status()).toBe(200);
      await csv('email,active', 'roamer@t.example,false');
      expect(await person('roamer@t.example')).toMatchObject({ isActive: false });
      expect(await status()).toBe(401);
      expect((await company.sql.query(`select from outbox where event = 'PersonLeft' and payload -> 'personIds' ? $1`, [rows[0]!.id])).rowCount).toBe(1);
      expect((await csv('email,displayName', 'roamer@t.example,Roamer')).people.unchanged).toBe(1);
      await csv('email,active', 'roamer@t.example,true');
      expect(await person('roamer@t.example')).toMatchObject({ isActive: true });
      expect(await status()).toBe(401);
    });

    it('takes the same statements for 20 and for 900 people, and so many more for each further 5,000', async () => {
      const lines = (count: number, name: string) => ['email,displayName,department,managerEmail', ...Array.from({ length: count }, (_, index) => `${name}${index}@n.example,${name} ${index},Many,${name}${Math.floor(index / 9)}@n.example`)];
      const statements = async (count: number, name: string) => (await withAllStatements(() => csv(...lines(count, name)))).statements.length;
      const few = await statements(20, 'few');
      expect(few).toBeLessThan(24);
      expect(await statements(900, 'many')).toBe(few);
      // The second batch's match, look for the erased, insert, audit and managers, and the statistics renewed after a large import.
      expect(await statements(5_100, 'more')).toBe(few + 6);
    }, 120_000);
  });

  it('lets only one import run at a time', async () => {
    const other = await company.sql.connect();
    await other.query(`begin; select pg_advisory_xact_lock(hashtext('people-import'))`);
    await expect(csv('email', 'x@t.example')).rejects.toMatchObject({ code: 'CONFLICT' });
    await other.query('rollback');
    other.release();
  });
});

describe('atrium people import', () => {
  let company: TestCompany;
  let folder: string;

  beforeAll(async () => {
    company = await TestCompany.start();
    folder = mkdtempSync(join(tmpdir(), 'atrium-import-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await company.stop();
  });

  const run = async (name: string, content: string | null, ...options: string[]) => {
    const file = join(folder, name);
    if (content !== null) writeFileSync(file, content);
    const said = { out: '', err: '' };
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => { said.out += String(text); return true; });
    const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => { said.err += String(text); return true; });
    try {
      const code = await runCli(['people', 'import', file, ...options], { NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl });
      return { code, ...said };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  };

  it('tells what would change, then changes it, then has nothing to do', async () => {
    const dry = await run('people.ldif', DIRECTORY, '--dry-run');
    expect([dry.code, dry.out]).toEqual([0, expect.stringMatching(/line 8: would create Élodie Marchand[^]*3 would be created[^]*nothing was changed/)]);
    expect((await company.sql.query('select 1 from person')).rows).toEqual([]);
    const real = await run('people.ldif', DIRECTORY);
    expect([real.code, real.out]).toEqual([0, expect.stringMatching(/People: 3 created, 0 changed, 0 unchanged\.\nGroups: 1 created[^]*Problems: 3\.\nDone/)]);
    const again = await run('people.ldif', DIRECTORY);
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('Nothing had to change')]);
  });

  it('prints one JSON value with --json', async () => {
    const { code, out } = await run('people.csv', 'email,title\nboss@ship.example,Captain\nbad,x\n', '--json');
    expect([code, JSON.parse(out)]).toEqual([0, expect.objectContaining({ dryRun: false, people: { created: 0, changed: 1, unchanged: 0 }, problems: [{ line: 3, problem: expect.stringContaining('e-mail') }] })]);
  });

  it('refuses with a reason and exit code 1, wrong usage with 2', async () => {
    const broken = await run('broken.csv', 'name\nAna\n');
    expect([broken.code, broken.out, broken.err]).toEqual([1, '', expect.stringContaining('must name the columns, with email or employeeNumber among them. Nothing was changed.')]);
    expect(await run('missing.ldif', null)).toMatchObject({ code: 1, err: expect.stringContaining('There is no file') });
    expect((await run('people.xlsx', 'x')).code).toBe(2);
    expect((await run('people.csv', 'email\n', '--dry')).code).toBe(2);
  });
});
