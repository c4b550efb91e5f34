import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deactivatePeople } from '../../../libs/identity/deactivate.port.js';
import { Database } from '../../../libs/platform/database/database.js';
import { peopleWithoutEntry } from '../../../libs/provisioning/ldap/directory-entry.repository.js';
import { RunProvisioning } from '../../../libs/provisioning/run-provisioning.js';
import { readCsvRecords } from '../../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../../libs/provisioning/import-people.use-case.js';
import { TestCompany, type TestPerson } from '../../company.js';
import { badgeOf, notificationsOf } from '../../factories/notifications.js';

describe('runs of provisioning', () => {
  let company: TestCompany;
  let useCase: ImportPeopleUseCase;

  beforeAll(async () => {
    company = await TestCompany.start();
    useCase = new ImportPeopleUseCase(company.api.get(Database), company.configuration);
  });
  afterAll(() => company.stop());

  const csv = (lines: string[], dryRun = false, label = 'people.csv') =>
    useCase.execute({ dryRun, label, records: (report) => readCsvRecords((async function* () { yield Buffer.from(lines.join('\n')); })(), report) });
  const row = async (email: string) => (await company.sql.query('select p.*, d.name as department from person p left join department d on d.id = p.department_id where lower(email) = $1', [email])).rows[0];
  const run = async (id: string) => (await company.sql.query('select * from provisioning_run where id = $1', [id])).rows[0];
  const changes = async (id: string) => (await company.sql.query('select action, name, person_id, fields, reason, is_cause from provisioning_change where run_id = $1 order by id', [id])).rows;

  describe('ownership', () => {
    it('lets a file say what nobody above it has said, and leaves a telephone number that the person set', async () => {
      const ana = await company.hire({ name: 'Ana', email: 'ana@own.example' });
      await ana.ask('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { phone } } }', { input: { phone: '+33 1', about: 'I am Ana.' } });
      await csv(['email,title,phone', 'ana@own.example,Buyer,+33 2']);
      expect(await row('ana@own.example')).toMatchObject({ title: 'Buyer', phone: '+33 1', attribute_sources: { phone: 'person', about: 'person', title: 'import', email: 'import' } });
      await company.sql.query(`update person set title = 'Chief buyer', attribute_sources = attribute_sources || '{"title": "ldap"}' where id = $1`, [ana.uuid]);
      expect((await csv(['email,title', 'ana@own.example,Buyer'])).people).toEqual({ created: 0, changed: 0, unchanged: 1 });
      expect(await row('ana@own.example')).toMatchObject({ title: 'Chief buyer' });
    });

    it('belongs to the person only what the person changed', async () => {
      await csv(['email,phone', 'bo@own.example,+44 1']);
      const uuid = (await row('bo@own.example')).id;
      const cookie = await company.signIn(uuid);
      const save = (phone: string, about: string) => company.post({ query: 'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { person { phone } } }', variables: { input: { phone, about } } }, { cookie });
      await save('+44 1', 'Bo.');
      await csv(['email,phone', 'bo@own.example,+44 2']);
      expect(await row('bo@own.example')).toMatchObject({ phone: '+44 2', attribute_sources: { phone: 'import', about: 'person' } });
      await save('', 'Bo.');
      await csv(['email,phone', 'bo@own.example,+44 3']);
      expect(await row('bo@own.example')).toMatchObject({ phone: null });
    });

    it('does not bring back whom an administrator let go', async () => {
      await csv(['email', 'cy@own.example']);
      await company.sql.query(`update person set status = 'left', attribute_sources = attribute_sources || '{"active": "admin"}' where email = 'cy@own.example'`);
      await csv(['email,active', 'cy@own.example,true']);
      expect(await row('cy@own.example')).toMatchObject({ status: 'left' });
    });
  });

  describe('the last owner', () => {
    let owners: TestPerson[];
    const refused = async () =>
      (await company.sql.query<{ body: string }>(`select body from audit_entry where action = 'person.deactivated' and outcome = 'refused' order by id`)).rows.map(({ body }) => JSON.parse(body)).map(({ subject, facts }) => [subject.id, facts.source, facts.reason]);
    const activeOwners = async () => (await company.sql.query(`select p.id from person p join person_role r on r.person_id = p.id and r.role = 'owner' where p.status = 'active' order by p.id`)).rows.map(({ id }) => id);

    beforeAll(async () => {
      owners = [await company.hire({ name: 'Olga First', email: 'olga@last.example', roles: ['owner'] }), await company.hire({ name: 'Otis Second', email: 'otis@last.example', roles: ['owner'] })];
    });

    it('stays, whatever a file says, and the report and the audit log say why; another owner goes', async () => {
      const result = await csv(['email,title,active', 'otis@last.example,,false', 'olga@last.example,Founder,false', 'crew@last.example,,true']);
      expect(result).toMatchObject({ held: false, left: 1, counts: { left: 1, changed: 1, joined: 1 } });
      expect(result.problems).toEqual([{ line: 3, problem: 'Olga First is the last owner of the installation and stays active. Make somebody else an owner first.' }]);
      expect(await activeOwners()).toEqual([owners[0]!.uuid]);
      expect(await row('olga@last.example')).toMatchObject({ status: 'active', left_at: null, title: 'Founder' });
      expect(await changes(result.runId)).toMatchObject([{ action: 'leave', name: 'Otis Second' }, { action: 'change', name: 'Olga First', fields: [{ name: 'title' }] }, { action: 'join' }]);
      expect(await refused()).toEqual([[owners[0]!.uuid, 'import', 'last owner']]);
      expect((await owners[0]!.ask('{ viewer { displayName } }')).viewer.displayName).toBe('Olga First');
      // Nothing else changes: the file is as good as taken over.
      expect(await csv(['email,active', 'olga@last.example,false'])).toMatchObject({ people: { unchanged: 1 }, counts: { changed: 0, left: 0 } });
    });

    it('stays when the directory has them no more', async () => {
      await csv(['email,active', 'otis@last.example,true']);
      await company.sql.query(`insert into directory_entry (entry_id, person_id, dn) values ('e1', $1, 'uid=olga'), ('e2', $2, 'uid=otis')`, owners.map(({ uuid }) => uuid));
      const database = company.api.get(Database);
      const sync = (present: string[]) => new RunProvisioning(database, company.configuration).execute({
        source: 'ldap', label: 'directory', scope: 'full', dryRun: false, actor: { kind: 'system', name: 'schedule' }, records: async function* () {}, gone: (tx) => peopleWithoutEntry(tx, present),
      });
      const result = await sync([]);
      expect(result).toMatchObject({ left: 1, problems: [{ line: 0, entry: 'uid=olga', problem: expect.stringContaining('last owner') }] });
      expect(await activeOwners()).toEqual([owners[0]!.uuid]);
      expect((await refused()).at(-1)).toEqual([owners[0]!.uuid, 'ldap', 'last owner']);
    });

    it('stays when two sources let one owner each go at the same time', async () => {
      const database = company.api.get(Database);
      for (let round = 0; round < 3; round += 1) {
        await company.sql.query(`update person set status = 'active', left_at = null where id = any ($1)`, [owners.map(({ uuid }) => uuid)]);
        const departures = await Promise.all(owners.map(({ uuid }) => database.transaction(async (tx) => {
          const departure = await deactivatePeople(tx, [uuid], 'scim');
          await new Promise((resolve) => setTimeout(resolve, 50));
          return departure;
        })));
        expect(departures.map(({ lastOwner }) => lastOwner).filter(Boolean)).toHaveLength(1);
        expect(await activeOwners()).toHaveLength(1);
      }
    });
  });

  it('keeps the id of a department that has a new name', async () => {
    await csv(['email,department', 'd1@dep.example,Design', 'd2@dep.example,Design', 'd3@dep.example,Sales']);
    const { department_id: id } = await row('d1@dep.example');
    await csv(['email,department', 'd1@dep.example,Product design', 'd2@dep.example,Product design', 'd4@dep.example,Product design']);
    expect(await row('d1@dep.example')).toMatchObject({ department_id: id, department: 'Product design' });
    expect(await row('d4@dep.example')).toMatchObject({ department_id: id });
    expect((await company.sql.query(`select name from department where name in ('Design', 'Product design')`)).rows).toEqual([{ name: 'Product design' }]);
    // One who moves, and two who move while a third stays, are departments of their own.
    await csv(['email,department', 'd3@dep.example,Sales abroad']);
    await csv(['email,department', 'd1@dep.example,Research', 'd2@dep.example,Research']);
    expect((await company.sql.query(`select name from department where name in ('Sales', 'Sales abroad', 'Product design', 'Research') order by name`)).rows.map(({ name }) => name)).toEqual(['Product design', 'Research', 'Sales', 'Sales abroad']);
  });

  it('stores what a run did, with values before and after, and writes it to the audit log', async () => {
    await csv(['email,displayName,title,managerEmail', 'boss@run.example,Boss,,', 'eve@run.example,Eve,Clerk,']);
    const dry = await csv(['email,displayName,title,managerEmail', 'eve@run.example,Eve,Lead,boss@run.example', 'new@run.example,New,,'], true);
    expect(await run(dry.runId)).toMatchObject({ state: 'done', dry: true, label: 'people.csv', counts: { joined: 1, changed: 1, left: 0 } });
    const real = await csv(['email,displayName,title,managerEmail', 'eve@run.example,Eve,Lead,boss@run.example', 'new@run.example,New,,']);
    const eve = await row('eve@run.example');
    const expected = [
      { action: 'change', name: 'Eve', person_id: eve.id, fields: [{ name: 'title', before: 'Clerk', after: 'Lead' }, { name: 'manager', before: null, after: 'Boss' }] },
      { action: 'join', name: 'New' },
    ];
    expect(await changes(dry.runId)).toMatchObject(expected);
    expect((await changes(dry.runId))[1].person_id).toBeNull();
    expect(await changes(real.runId)).toMatchObject(expected);
    const { rows } = await company.sql.query(`select action, body::jsonb -> 'facts' ->> 'fields' as fields from audit_entry where subject_id = $1 order by id`, [eve.id]);
    expect(rows).toEqual([{ action: 'person.created', fields: expect.stringContaining('title') }, { action: 'person.changed', fields: '["title"]' }, { action: 'person.changed', fields: '["manager"]' }]);
    expect((await company.sql.query('select action from audit_entry where subject_id = any ($1) order by id', [[dry.runId, real.runId]])).rows.map(({ action }) => action)).toEqual(['provisioning.rehearsed', 'provisioning.ran']);
  });

  it('notes a run that failed, and why', async () => {
    await expect(csv(['name', 'Ana'])).rejects.toThrow('must name the columns');
    const { rows } = await company.sql.query(`select state, error from provisioning_run order by id desc limit 1`);
    expect(rows).toEqual([{ state: 'failed', error: expect.stringContaining('must name the columns') }]);
  });

  describe('the brake', () => {
    const people = Array.from({ length: 30 }, (_, index) => `b${index}@brake.example`);
    const csvOf = (active: (index: number) => boolean) => ['email,active,location', ...people.map((email, index) => `${email},${active(index)},${index < 12 ? 'Lyon' : index < 14 ? 'Brest' : ''}`)];
    let first: TestPerson;
    let second: TestPerson;
    let employee: TestPerson;

    beforeAll(async () => {
      first = await company.hire({ name: 'Ida', roles: ['it_admin'] });
      second = await company.hire({ name: 'Otto', roles: ['it_admin'] });
      employee = await company.hire({ name: 'Emil' });
      await csv(csvOf(() => true));
    });

    const PAGE = `query ($run: ID, $action: ProvisioningAction, $after: String) { provisioning(runId: $run, first: 5) {
      sources { kind name state } runs { nodes { id state } }
      shown { id state isDry counts { left limit active joined } cause { field value count } firstApprover viewerMayApprove
        changes(action: $action, first: 3, after: $after) { nodes { action name location reason isCause person { displayName } fields { name before after } } pageInfo { hasNextPage endCursor } } } } }`;
    const approve = (by: TestPerson, runId: string, count: number, whom = 'ALL') =>
      by.send('mutation ($input: ApproveProvisioningRunInput!) { approveProvisioningRun(input: $input) { provisioningRun { id state firstApprover viewerMayApprove } } }', { input: { runId, count, whom } });
    const activeOf = async () => (await company.sql.query(`select email from person where email = any ($1) and status = 'active'`, [people])).rows.length;

    it('lets few go, and stops before the first of too many', async () => {
      expect(await csv(csvOf((index) => index > 29))).toMatchObject({ held: true, left: 30 });
      expect(await activeOf()).toBe(30);
      const dry = await csv(csvOf((index) => index >= 14), true);
      expect(dry).toMatchObject({ held: true, dryRun: true });
      expect(await run(dry.runId)).toMatchObject({ state: 'done' });
    });

    it('shows administrators what is held, page by page in three statements, and nobody else', async () => {
      const { runId } = await csv(csvOf((index) => index >= 14));
      const { provisioning } = await first.ask(PAGE);
      expect(provisioning.shown).toMatchObject({ id: runId, state: 'HELD', counts: { left: 14, limit: 10 }, cause: { field: 'location', value: 'Lyon', count: 12 }, firstApprover: null, viewerMayApprove: true });
      expect(provisioning.runs.nodes.map(({ state }: { state: string }) => state)).toEqual(['HELD', 'DONE', 'SUPERSEDED', 'DONE', 'FAILED']);
      const [leaver] = provisioning.shown.changes.nodes;
      expect(leaver).toEqual({ action: 'LEAVE', name: 'b0', location: 'Lyon', reason: 'disabled', isCause: true, person: { displayName: 'b0' }, fields: [{ name: 'active', before: 'true', after: 'false' }] });
      const names: string[] = [];
      let after: string | null = null;
      for (;;) {
        const page: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } = (await first.ask(PAGE, { run: runId, action: 'LEAVE', after })).provisioning.shown.changes;
        names.push(...page.nodes.map(({ name }) => name));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(names).toEqual(Array.from({ length: 14 }, (_, index) => `b${index}`));
      expect(await company.statementsOf(first, PAGE)).toHaveLength(3);
      expect((await employee.send(PAGE)).code).toBe('FORBIDDEN');
      expect((await approve(employee, runId, 14)).code).toBe('FORBIDDEN');
      expect((await first.ask('{ heldProvisioningCount }')).heldProvisioningCount).toBe(1);
    });

    it('tells everyone who may decide it, once however often the run comes again, until it is decided', async () => {
      await company.sql.query('delete from provisioning_run');
      await company.settle();
      const role = (await (await company.hire({ roles: ['owner'] })).ask('mutation { createRole(input: { name: "Directory desk", permissions: ["provisioning.manage"] }) { role { id } } }')).createRole.role.id;
      const desk = await company.hire({ name: 'Dana' });
      await company.sql.query('insert into person_role (person_id, role) values ($1, $2)', [desk.uuid, role]);
      const held = async (person: TestPerson) => (await notificationsOf(person)).filter(({ kind }) => kind === 'RUN_HELD');
      const { runId } = await csv(csvOf((index) => index >= 14));
      await company.settle();
      for (const person of [first, second, desk]) {
        expect(await held(person)).toEqual([expect.objectContaining({ text: 'The brake holds people.csv: 14 people would be deactivated', reason: 'you look after provisioning', actors: [], actorCount: 0, subject: null, readAt: null, url: '/admin/provisioning' })]);
        expect(await badgeOf(person)).toBe(1);
      }
      expect(await notificationsOf(employee)).toEqual([]);
      // The same again is no news, also for who has read it; a dry run is none at all.
      await first.ask('mutation { markNotificationsRead(input: { all: true }) { unreadNotificationCount } }');
      await csv(csvOf((index) => index >= 15));
      await csv(csvOf((index) => index >= 16), true);
      await company.settle();
      expect(await held(first)).toEqual([expect.objectContaining({ text: 'The brake holds people.csv: 15 people would be deactivated', readAt: expect.any(String) })]);
      expect(await badgeOf(second)).toBe(1);
      expect((await run(runId)).state).toBe('superseded');
      // It is gone with the permission, and back with it.
      await company.sql.query('delete from person_role where person_id = $1', [desk.uuid]);
      expect([await held(desk), await badgeOf(desk)]).toEqual([[], 0]);
      await company.sql.query('insert into person_role (person_id, role) values ($1, $2)', [desk.uuid, role]);
      expect(await badgeOf(desk)).toBe(1);
      await desk.ask('mutation { updateSettings(input: { locale: FR }) { viewerSettings { locale } } }');
      expect(await held(desk)).toMatchObject([{ text: 'Le frein retient people.csv\u00a0: 15 personnes seraient désactivées', reason: 'vous gérez le provisionnement' }]);
      // A run that is not held ends it; the next one that is held is news.
      await csv(['email', 'b0@brake.example']);
      await company.settle();
      expect([await held(first), await badgeOf(second)]).toEqual([[], 0]);
      const again = await csv(csvOf((index) => index >= 14));
      await company.settle();
      expect([await badgeOf(first), await badgeOf(second)]).toEqual([1, 1]);
      await first.ask('mutation ($input: DiscardProvisioningRunInput!) { discardProvisioningRun(input: $input) { provisioningRun { state } } }', { input: { runId: again.runId } });
      expect([await badgeOf(first), await badgeOf(second), await held(second)]).toEqual([0, 0, []]);
    });

    it('is released for all by two administrators who type the number', async () => {
      const { runId } = await csv(csvOf((index) => index >= 14));
      expect((await approve(first, runId, 13)).code).toBe('INVALID_INPUT');
      expect((await approve(first, runId, 14)).data.approveProvisioningRun.provisioningRun).toEqual({ id: runId, state: 'HELD', firstApprover: 'Ida', viewerMayApprove: false });
      expect((await approve(first, runId, 14)).code).toBe('CONFLICT');
      // The same file again takes the place of the held run, and the approval with it; a file with somebody else does not.
      const again = await csv(csvOf((index) => index >= 14));
      expect(await run(again.runId)).toMatchObject({ state: 'held', first_approver: first.uuid });
      expect((await approve(second, runId, 14)).code).toBe('CONFLICT');
      expect((await approve(second, again.runId, 14)).data.approveProvisioningRun.provisioningRun).toMatchObject({ state: 'APPROVED' });
      expect(await activeOf()).toBe(30);
      expect(await csv(csvOf((index) => index >= 14))).toMatchObject({ held: false, left: 14 });
      expect(await activeOf()).toBe(16);
      await csv(csvOf(() => true));
      expect(await run((await csv(csvOf((index) => index > 1 && index < 15))).runId)).toMatchObject({ state: 'held', first_approver: null });
      expect((await company.sql.query(`select action from audit_entry where subject_id = $1 order by id`, [again.runId])).rows.map(({ action }) => action)).toEqual(['provisioning.held', 'provisioning.approved']);
    });

    it('goes on holding a file while others are imported, with its first approval', async () => {
      await company.sql.query(`delete from provisioning_run`);
      const { runId } = await csv(csvOf((index) => index >= 14));
      await approve(first, runId, 14);
      expect(await csv(['email', 'b0@brake.example'], false, 'one.csv')).toMatchObject({ held: false });
      expect(await csv(csvOf((index) => index > 0 && index < 16), false, 'others.csv')).toMatchObject({ held: true });
      expect(await run(runId)).toMatchObject({ state: 'held', first_approver: first.uuid });
      expect(await changes(runId)).toHaveLength(14);
      expect((await first.ask('{ heldProvisioningCount }')).heldProvisioningCount).toBe(2);
      // The file itself, mended, ends its own hold and no other.
      await csv(csvOf(() => true));
      expect((await run(runId)).state).toBe('superseded');
      expect((await first.ask('{ heldProvisioningCount }')).heldProvisioningCount).toBe(1);
    });

    it('lets one administrator let the others go, and withholds those who have one thing in common', async () => {
      await company.sql.query(`delete from provisioning_run`);
      const { runId } = await csv(csvOf((index) => index >= 14));
      expect((await approve(first, runId, 14, 'REST')).code).toBe('INVALID_INPUT');
      expect((await approve(first, runId, 2, 'REST')).data.approveProvisioningRun.provisioningRun.state).toBe('APPROVED');
      expect(await csv(csvOf((index) => index >= 14))).toMatchObject({ held: false, left: 2, counts: { withheld: 12 } });
      expect(await activeOf()).toBe(28);
    });

    it('can be put away, and asks again when the file comes again', async () => {
      await company.sql.query(`delete from provisioning_run`);
      const { runId } = await csv(csvOf((index) => index >= 12));
      expect((await first.ask('mutation ($input: DiscardProvisioningRunInput!) { discardProvisioningRun(input: $input) { provisioningRun { state decidedBy } } }', { input: { runId } })).discardProvisioningRun.provisioningRun).toEqual({ state: 'DISCARDED', decidedBy: 'Ida' });
      expect((await approve(first, runId, 12)).code).toBe('CONFLICT');
      expect(await csv(csvOf((index) => index >= 12))).toMatchObject({ held: true });
    });

    it('tells of no run that is not there, and reads no directory where none is configured', async () => {
      expect((await first.send('mutation { requestProvisioningRun(input: { dryRun: true }) { provisioningRun { id } } }')).code).toBe('CONFLICT');
      expect((await first.send('mutation { discardProvisioningRun(input: { runId: "x" }) { provisioningRun { id } } }')).code).toBe('NOT_FOUND');
      expect((await first.ask('query { provisioning(runId: "01890000-0000-7000-8000-000000000000") { shown { id } } }')).provisioning.shown).toBeNull();
    });
  });
});
