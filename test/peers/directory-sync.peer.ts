import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Attribute, Change } from 'ldapts';
import { CliRuntime } from '../../apps/cli/commands/cli-runtime.js';
import { examine } from '../../apps/cli/commands/doctor-checks.js';
import { Configuration } from '../../libs/platform/config/configuration.js';
import { Database } from '../../libs/platform/database/database.js';
import type { ImportResult } from '../../libs/provisioning/import-result.js';
import { approveOnServer } from '../../libs/provisioning/approve-run.use-case.js';
import { SyncDirectoryWork } from '../../libs/provisioning/jobs/sync-directory.work.js';
import { SyncDirectory } from '../../libs/provisioning/ldap/sync-directory.use-case.js';
import { TestCompany } from '../company.js';
import { SlapdServer, SUFFIX } from './slapd-server.js';

const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex');
const CROWD = 130;
const CAPTAIN = `cn=Marchand\\, Élodie \\"Lo\\",ou=People,${SUFFIX}`;
const base64 = (type: string, value: string | Buffer) => `${type}:: ${Buffer.from(value as string).toString('base64')}`;
const person = (uid: string, rows: string[]) => [`dn: uid=${uid},ou=People,${SUFFIX}`, 'objectClass: inetOrgPerson', 'objectClass: accountState', `uid: ${uid}`, `sn: ${uid}`, ...rows, ''].join('\n');

const DIRECTORY = [
  `dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Ship\ndc: ship\n`,
  ...['People', 'Groups', 'Services'].map((ou) => `dn: ou=${ou},${SUFFIX}\nobjectClass: organizationalUnit\nou: ${ou}\n`),
  `dn: uid=reader,ou=Services,${SUFFIX}\nobjectClass: account\nobjectClass: simpleSecurityObject\nuid: reader\nuserPassword: only-reading\n`,
  [
    base64('dn', CAPTAIN), 'objectClass: inetOrgPerson', base64('cn', 'Marchand, Élodie "Lo"'), base64('displayName', 'Élodie Marchand'), 'sn: Marchand', 'mail: elodie@ship.example',
    'employeeNumber: 101', 'title: Captain', 'ou: Bridge', 'l: Brest', base64('jpegPhoto', JPEG), '',
  ].join('\n'),
  person('mate', ['cn: First Mate', 'mail: mate@ship.example', 'ou: Bridge', 'telephoneNumber: +33 1', base64('manager', `CN=Marchand\\2C Élodie \\22Lo\\22, OU=People,${SUFFIX}`)]),
  person('cook', ['cn: Cook', 'mail: cook@ship.example', 'title: Cook', `manager: uid=boy,ou=People,${SUFFIX}`]),
  person('boy', ['cn: Cabin Boy', 'mail: boy@ship.example', `manager: uid=cook,ou=People,${SUFFIX}`]),
  person('ghost', ['cn: Ghost', 'mail: ghost@ship.example', `manager: uid=nobody,ou=People,${SUFFIX}`, 'userAccountControl: 514']),
  ...Array.from({ length: CROWD }, (_, index) => person(`sailor${index}`, [`cn: Sailor ${index}`, `mail: sailor${index}@ship.example`, 'ou: Deck', base64('l', 'Gdańsk'), `manager: uid=mate,ou=People,${SUFFIX}`])),
  `dn: cn=Galley,ou=Groups,${SUFFIX}\nobjectClass: groupOfNames\ncn: Galley\nmember: uid=cook,ou=People,${SUFFIX}\nmember: cn=Crew,ou=Groups,${SUFFIX}\n`,
  `dn: cn=Crew,ou=Groups,${SUFFIX}\nobjectClass: groupOfNames\ncn: Crew\nmember: uid=mate,ou=People,${SUFFIX}\nmember: cn=Galley,ou=Groups,${SUFFIX}\n`,
].join('\n');

describe('a directory of slapd', () => {
  let slapd: SlapdServer;
  let company: TestCompany;

  beforeAll(async () => {
    [slapd, company] = await Promise.all([SlapdServer.start(DIRECTORY), TestCompany.start({ LOG_LEVEL: 'silent' })]);
  });
  afterAll(async () => {
    await company?.stop();
    await slapd?.stop();
  });

  const sync = (options: { dryRun?: boolean; full?: boolean } = {}, environment: Record<string, string> = {}): Promise<ImportResult> => {
    const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl, ...slapd.environment, ...environment });
    return new SyncDirectory(company.api.get(Database), configuration).execute({ dryRun: false, actor: { kind: 'system', name: 'command line' }, ...options });
  };
  const query = async (sql: string, values: unknown[] = []) => (await company.sql.query(sql, values)).rows;
  const row = async (email: string) => (await query(`select p.*, d.name as department, l.name as location, m.display_name as manager, ph.bytes as photo from person p
    left join department d on d.id = p.department_id left join location l on l.id = p.location_id left join person m on m.id = p.manager_id left join person_photo ph on ph.person_id = p.id where p.email = $1`, [email]))[0];
  const members = async (set: string) => (await query('select p.display_name as name from people_set s join people_set_member m on m.set_id = s.id join person p on p.id = m.person_id where s.name = $1 order by 1', [set])).map(({ name }) => name);
  const scope = async (runId: string) => (await query('select scope from provisioning_run where id = $1', [runId]))[0].scope;
  const modify = (dn: string, type: string, values: string[]) => slapd.admin.modify(`${dn},${SUFFIX}`, new Change({ operation: 'replace', modification: new Attribute({ type, values }) }));

  it('is refused with a reason when it cannot be trusted, reached or understood', async () => {
    await expect(sync({}, { LDAP_CA_FILE: '' })).rejects.toThrow(/cannot be reached: .*self[- ]signed/);
    await expect(sync({}, { LDAP_URL: slapd.environment.LDAP_URL!.replace('localhost', '127.0.0.1') })).rejects.toThrow(/cannot be reached: .*(IP|altnames)/);
    await expect(sync({}, { LDAP_URL: slapd.tlsUrl.replace('localhost', '127.0.0.1') })).rejects.toThrow(/cannot be reached/);
    await expect(sync({}, { LDAP_BIND_PASSWORD: 'wrong' })).rejects.toThrow('refuses LDAP_BIND_DN or its password');
    await expect(sync({}, { LDAP_URL: 'ldap://localhost:1' })).rejects.toThrow('cannot be reached');
    await expect(sync({}, { LDAP_BASE_DN: `ou=Nowhere,${SUFFIX}` })).rejects.toThrow('LDAP_BASE_DN or LDAP_GROUP_BASE_DN is not in the directory');
    await expect(sync({}, { LDAP_USER_FILTER: '(uid=nobody-at-all)' })).rejects.toThrow('has nobody');
    expect(await query('select id from person')).toEqual([]);
    expect(await query(`select distinct state from provisioning_run`)).toEqual([{ state: 'failed' }]);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const result = await sync({ dryRun: true });
    expect(result.people.created).toBe(CROWD + 5);
    expect(await query('select id from person')).toEqual([]);
    expect(await query('select distinct action from provisioning_change where run_id = $1', [result.runId])).toEqual([{ action: 'join' }]);
  });

  it('brings everybody page by page, as a reader who is given 50 entries at once', async () => {
    const result = await sync({}, { LDAP_URL: slapd.tlsUrl, LDAP_BIND_DN: `uid=reader,ou=Services,${SUFFIX}`, LDAP_BIND_PASSWORD: 'only-reading' });
    expect(result.people).toEqual({ created: CROWD + 5, changed: 0, unchanged: 0 });
    expect(result.problems.map(({ entry, problem }) => [entry, /circle|nobody/.exec(problem)?.[0]])).toEqual([
      [`uid=boy,ou=People,${SUFFIX}`, 'circle'],
      [`uid=ghost,ou=People,${SUFFIX}`, 'nobody'],
    ]);
    expect(await row('elodie@ship.example')).toMatchObject({ display_name: 'Élodie Marchand', employee_number: '101', title: 'Captain', department: 'Bridge', location: 'Brest', photo: JPEG, attribute_sources: { title: 'ldap', active: 'ldap' } });
    expect(await row('mate@ship.example')).toMatchObject({ manager: 'Élodie Marchand', phone: '+33 1' });
    expect(await row('cook@ship.example')).toMatchObject({ manager: 'Cabin Boy' });
    expect(await row('boy@ship.example')).toMatchObject({ manager: null });
    expect(await row('ghost@ship.example')).toMatchObject({ status: 'left' });
    expect(await row(`sailor${CROWD - 1}@ship.example`)).toMatchObject({ manager: 'First Mate', location: 'Gdańsk' });
    expect(await members('Galley')).toEqual(['Cook', 'First Mate']);
    expect(await members('Crew')).toEqual(['Cook', 'First Mate']);
  });

  it('reads only what has changed from then on, and clears what the directory no longer holds', async () => {
    await sync();
    await query(`update provisioning_run set position = jsonb_set(position, '{changedUntil}', to_jsonb(to_char(now() at time zone 'utc', 'YYYYMMDDHH24MISS') || 'Z')) where position is not null`);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await modify('uid=cook,ou=People', 'title', ['Chief cook']);
    await modify('uid=mate,ou=People', 'telephoneNumber', []);
    await slapd.admin.modifyDN(`uid=boy,ou=People,${SUFFIX}`, `uid=lad,ou=People,${SUFFIX}`);
    await slapd.admin.modify(`uid=lad,ou=People,${SUFFIX}`, [new Change({ operation: 'replace', modification: new Attribute({ type: 'mail', values: ['lad@ship.example'] }) })]);
    await modify('uid=sailor3,ou=People', 'manager', [`uid=lad,ou=People,${SUFFIX}`]);
    const result = await sync();
    expect(await scope(result.runId)).toBe('incremental');
    expect([result.people, result.groups]).toEqual([{ created: 0, changed: 4, unchanged: 0 }, { created: 0, changed: 0, unchanged: 0 }]);
    expect(await row('cook@ship.example')).toMatchObject({ title: 'Chief cook' });
    expect(await row('mate@ship.example')).toMatchObject({ phone: null });
    expect(await row('lad@ship.example')).toMatchObject({ display_name: 'Cabin Boy' });
    expect(await row('sailor3@ship.example')).toMatchObject({ manager: 'Cabin Boy' });
  });

  it('keeps the telephone number that the person set, and its hands off people of other sources', async () => {
    const mate = await row('mate@ship.example');
    const cookie = await company.signIn(mate.id);
    await company.post({ query: 'mutation { updateProfile(input: { phone: "+33 99" }) { person { phone } } }' }, { cookie });
    await modify('uid=mate,ou=People', 'telephoneNumber', ['+33 2']);
    await company.hire({ name: 'Somebody else', email: 'else@other.example' });
    await sync({ full: true });
    expect(await row('mate@ship.example')).toMatchObject({ phone: '+33 99' });
    expect(await row('else@other.example')).toMatchObject({ status: 'active' });
  });

  it('takes groups anew when one of them has changed', async () => {
    await modify('cn=Crew,ou=Groups', 'member', [`uid=sailor1,ou=People,${SUFFIX}`]);
    await sync();
    expect(await members('Crew')).toEqual(['Sailor 1']);
    expect(await members('Galley')).toEqual(['Cook', 'Sailor 1']);
  });

  it('lets those go who are gone or disabled, at the next run, and takes them back', async () => {
    await slapd.admin.del(`uid=sailor5,ou=People,${SUFFIX}`);
    await modify('uid=sailor6,ou=People', 'userAccountControl', ['514']);
    const result = await sync();
    expect(result.left).toBe(2);
    expect(await query('select name, reason from provisioning_change where run_id = $1 order by name', [result.runId])).toEqual([{ name: 'Sailor 5', reason: 'gone' }, { name: 'Sailor 6', reason: 'disabled' }]);
    expect([(await row('sailor5@ship.example')).status, (await row('sailor6@ship.example')).status]).toEqual(['left', 'left']);
    await modify('uid=sailor6,ou=People', 'userAccountControl', ['512']);
    expect((await sync()).counts).toMatchObject({ returned: 1, left: 0 });
    expect((await row('sailor6@ship.example')).status).toBe('active');
  });

  it('is held by the brake when a filter loses many, and nothing is changed', async () => {
    const before = await query('select id, status, title from person order by id');
    const result = await sync({}, { LDAP_USER_FILTER: '(&(objectClass=inetOrgPerson)(!(ou=Deck)))' });
    expect(result).toMatchObject({ held: true, left: CROWD - 1, cause: { field: 'location', value: 'Gdańsk', count: CROWD - 1 } });
    expect(await query('select id, status, title from person order by id')).toEqual(before);
    expect((await query('select state, counts from provisioning_run where id = $1', [result.runId]))[0]).toMatchObject({ state: 'held', counts: { left: CROWD - 1, limit: 10 } });
    const again = await sync();
    expect(again).toMatchObject({ held: false, left: 0 });
    expect((await query('select state from provisioning_run where id = $1', [result.runId]))[0].state).toBe('superseded');
  });

  it('is looked at by the doctor', async () => {
    const runtime = (environment: Record<string, string>) => new CliRuntime(Configuration.load({ NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl, ...slapd.environment, ...environment }));
    const says = async (environment: Record<string, string> = {}) => (await examine(runtime(environment))).find(({ what }) => what === 'directory');
    expect(await says()).toEqual({ state: 'ok', what: 'directory', says: 'localhost answers.' });
    expect(await says({ LDAP_STARTTLS: 'off' })).toMatchObject({ state: 'warning' });
    expect(await says({ LDAP_BIND_PASSWORD: 'wrong' })).toMatchObject({ state: 'problem' });
    expect(await says({ LDAP_URL: '' })).toBeUndefined();
  });

  describe('in the worker', () => {
    const work = (environment: Record<string, string> = {}) => {
      const configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: company.database.ownerUrl, ...slapd.environment, ...environment });
      return new SyncDirectoryWork(company.api.get(Database), configuration);
    };
    const runs = () => query(`select state, dry, requested_by from provisioning_run where source = 'ldap' order by id`);
    const forget = () => query('delete from provisioning_run');

    it('reads the directory when it is time, and only one worker does', async () => {
      await forget();
      await Promise.all([work().repeat(), work().repeat(), work().repeat()]);
      expect(await runs()).toEqual([{ state: 'done', dry: false, requested_by: null }]);
      await work().repeat();
      await query(`update provisioning_run set started_at = now() - interval '31 minutes'`);
      await work({ LDAP_SYNC_MINUTES: '0' }).repeat();
      expect(await runs()).toHaveLength(1);
      await work().repeat();
      expect(await runs()).toHaveLength(2);
    });

    it('makes the dry run that an administrator asks for', async () => {
      await forget();
      await work().repeat();
      const admin = await company.hire({ name: 'Ida', roles: ['it_admin'] });
      await query(`insert into provisioning_run (id, source, label, scope, dry, state, requested_by) values (gen_random_uuid(), 'ldap', 'x', 'full', true, 'requested', $1)`, [admin.uuid]);
      await modify('uid=cook,ou=People', 'title', ['Baker']);
      await work().repeat();
      expect(await query(`select state, label, counts ->> 'changed' as changed from provisioning_run where dry`)).toEqual([{ state: 'done', label: 'localhost', changed: '1' }]);
      expect(await row('cook@ship.example')).toMatchObject({ title: 'Chief cook' });
      await query(`delete from provisioning_run`);
      await work().repeat();
      expect(await row('cook@ship.example')).toMatchObject({ title: 'Baker' });
    });

    it('lets go whom two administrators have approved, and nobody else', async () => {
      await forget();
      const filter = { LDAP_USER_FILTER: '(&(objectClass=inetOrgPerson)(!(uid=sailor1*)))' };
      await work(filter).repeat();
      const [{ id, counts }] = await query(`select id, counts from provisioning_run where state = 'held'`);
      await expect(approveOnServer(company.api.get(Database), id, counts.left - 1)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
      await approveOnServer(company.api.get(Database), id, counts.left);
      await work(filter).repeat();
      expect(await query(`select state, counts ->> 'left' as left from provisioning_run where id <> $1`, [id])).toEqual([{ state: 'done', left: String(counts.left) }]);
      await sync({ full: true });
    });

    it('notes a run whose process died as failed, and begins anew', async () => {
      await forget();
      await query(`insert into provisioning_run (id, source, label, scope, dry, state, started_at) values (gen_random_uuid(), 'ldap', 'x', 'full', false, 'running', now() - interval '40 minutes')`);
      await work().repeat();
      expect((await runs()).map(({ state }) => state).sort()).toEqual(['done', 'failed']);
    });

    it('says why it could not read, and tries again next time', async () => {
      await forget();
      await work({ LDAP_BIND_PASSWORD: 'wrong' }).repeat();
      expect(await query('select state, error from provisioning_run')).toEqual([{ state: 'failed', error: expect.stringContaining('refuses LDAP_BIND_DN') }]);
    });
  });

  it('changes nothing when everything is read again', async () => {
    expect((await sync({ full: true })).people).toMatchObject({ created: 0, changed: 0 });
  });
});
