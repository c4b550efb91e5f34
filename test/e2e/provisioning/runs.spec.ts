import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../../libs/platform/database/database.js';
import { readCsvRecords } from '../../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../../libs/provisioning/import-people.use-case.js';
import { TestCompany } from '../../company.js';

describe('runs of provisioning', () => {
  let company: TestCompany;
  let useCase: ImportPeopleUseCase;

  beforeAll(async () => {
    company = await TestCompany.start();
    useCase = new ImportPeopleUseCase(company.api.get(Database), company.configuration);
  });
  afterAll(() => company.stop());

  const csv = (lines: string[], dryRun = false) =>
    useCase.execute({ dryRun, label: 'people.csv', records: (report) => readCsvRecords((async function* () { yield Buffer.from(lines.join('\n')); })(), report) });
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
});
