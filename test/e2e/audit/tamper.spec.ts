import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { examineAuditKey } from '../../../apps/cli/commands/doctor-audit-key.js';
import { runCli } from '../../../apps/cli/run-cli.js';
import { allEntities } from '../../../apps/all-entities.js';
import { eraseAuditDetails, recordAudit } from '../../../libs/audit/audit.port.js';
import { sealHash } from '../../../libs/audit/chain/seal-hash.js';
import { SealEntries } from '../../../libs/audit/chain/seal-entries.use-case.js';
import { AnchorHead } from '../../../libs/audit/jobs/anchor-head.work.js';
import { Configuration } from '../../../libs/platform/config/configuration.js';
import { Database } from '../../../libs/platform/database/database.js';
import { createDataSource } from '../../../libs/platform/database/data-source.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';
import { createTestDatabase, type TestDatabase } from '../../database.js';

const ENTRIES = 7;
const PERSON = newId();

interface Report {
  ok: boolean;
  sealed: number;
  erased: number;
  problem: { seq: string | null; entryId: string | null; what: string } | null;
}

describe('whoever changes the audit log in the database', () => {
  let database: TestDatabase;
  let app: Database;
  let superuser: pg.Client;
  let dataDir: string;
  let environment: Record<string, string>;
  let ids: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = mkdtempSync(join(tmpdir(), 'atrium-audit-'));
    environment = { NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, ATRIUM_DATA_DIR: dataDir };
    app = new Database(await createDataSource(database.appUrl, 3, allEntities).initialize());
    const url = new URL((JSON.parse(process.env.ATRIUM_TEST_POSTGRES!) as { superuserUrl: string }).superuserUrl);
    url.pathname = new URL(database.ownerUrl).pathname;
    superuser = new pg.Client({ connectionString: url.href });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await app.onApplicationShutdown();
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  /** A fresh log of seven entries, sealed and anchored. */
  beforeEach(async () => {
    await superuser.query('truncate audit_entry, audit_detail, audit_seal, audit_head');
    rmSync(join(dataDir, 'anchors'), { recursive: true, force: true });
    for (let number = 0; number < ENTRIES; number += 1) {
      await app.transaction((tx) => recordAudit(tx, { action: 'role.granted', actor: { kind: 'person', id: PERSON }, subject: { kind: 'person', id: newId() }, facts: { role: 'auditor', number }, personal: { email: `p${number}@test.example` } }));
    }
    await seal();
    ids = (await superuser.query<{ entry_id: string }>('select entry_id from audit_seal order by seq')).rows.map((row) => row.entry_id);
  });

  const configuration = () => Configuration.load(environment);
  const seal = () => new SealEntries(app, configuration()).execute();

  async function verify(with_: Record<string, string> = {}): Promise<{ code: number; report: Report; error: string }> {
    let out = '';
    let error = '';
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((error += String(chunk)), true));
    const code = await runCli(['audit', 'verify', '--json'], { ...environment, ...with_ });
    jest.restoreAllMocks();
    return { code, report: JSON.parse(out) as Report, error };
  }

  async function expectBroken(place: { seq?: number; entryId?: string | null }, what: RegExp): Promise<void> {
    const { code, report, error } = await verify();
    expect(report.problem?.what).toMatch(what);
    expect({ code, ok: report.ok }).toEqual({ code: 1, ok: false });
    if (place.seq !== undefined) expect(report.problem!.seq).toBe(String(place.seq));
    if (place.entryId !== undefined) expect(report.problem!.entryId).toBe(place.entryId);
    expect(error).toMatch(what);
  }

  /** What a careful forger does: rewrites every seal from one on. Only the key is missing. */
  async function resealFrom(seq: number): Promise<void> {
    const { rows } = await superuser.query<{ seq: string; entry_id: string; body_hash: Buffer; hash: Buffer }>('select s.seq, s.entry_id, s.hash, e.body_hash from audit_seal s join audit_entry e on e.id = s.entry_id order by s.seq');
    let previous = rows[seq - 2]?.hash ?? Buffer.alloc(32);
    for (const row of rows.slice(seq - 1)) {
      const hash = sealHash({ previous, seq: BigInt(row.seq), entryId: row.entry_id, bodyHash: row.body_hash });
      await superuser.query('update audit_seal set previous = $2, hash = $3 where seq = $1', [row.seq, previous, hash]);
      previous = hash;
    }
    await superuser.query('update audit_head set hash = $1', [previous]);
  }

  it('finds nothing wrong with an untouched log', async () => {
    const { code, report } = await verify();
    expect(code).toBe(0);
    expect(report).toMatchObject({ ok: true, sealed: ENTRIES, erased: 0, unsealed: 0, problem: null });
  });

  it.each([
    ['the text', `update audit_entry set body = replace(body, 'auditor', 'owner') where id = $1`, /text was changed/],
    ['text and hash', `update audit_entry set body = replace(body, 'auditor', 'owner'), body_hash = sha256(convert_to(replace(body, 'auditor', 'owner'), 'UTF8')) where id = $1`, /changed after it was sealed/],
    ['the action', `update audit_entry set action = 'role.revoked' where id = $1`, /column action/],
    ['the actor', `update audit_entry set actor_id = gen_random_uuid() where id = $1`, /column actor_id/],
    ['the subject', 'update audit_entry set subject_id = null where id = $1', /column subject_id/],
    ['the time', `update audit_entry set at = at - interval '1 day' where id = $1`, /column at/],
    ['the outcome', `update audit_entry set outcome = 'refused' where id = $1`, /column outcome/],
    ['the details', `update audit_detail set personal = replace(personal, 'test.example', 'elsewhere.example') where entry_id = $1`, /details were changed/],
    ['half of the details', `update audit_detail set salt = null where entry_id = $1`, /details were changed/],
    ['a seal', `update audit_seal set hash = sha256(hash) where entry_id = $1`, /changed after it was sealed/],
  ])('is found out and named: changes %s', async (_what, statement, expected) => {
    await superuser.query(statement, [ids[3]]);
    await expectBroken({ seq: 4, entryId: ids[3]! }, expected);
  });

  it('is found out: changes an entry and rewrites the chain behind it', async () => {
    await superuser.query(`update audit_entry set body = replace(body, 'auditor', 'owner'), body_hash = sha256(convert_to(replace(body, 'auditor', 'owner'), 'UTF8')) where id = $1`, [ids[3]]);
    await resealFrom(4);
    await expectBroken({ seq: ENTRIES }, /not signed with the key/);
  });

  it('is found out: rewrites the chain and knows the key, but not of the anchors', async () => {
    await new AnchorHead(app, configuration()).repeat();
    await superuser.query(`update audit_entry set body = replace(body, 'auditor', 'owner'), body_hash = sha256(convert_to(replace(body, 'auditor', 'owner'), 'UTF8')) where id = $1`, [ids[3]]);
    await resealFrom(4);
    await expectBroken({ seq: ENTRIES, entryId: ids[6]! }, /rewritten: the anchor of/);
  });

  it('is found out: deletes an entry', async () => {
    await superuser.query(`set session_replication_role = replica`);
    await superuser.query('delete from audit_entry where id = $1', [ids[3]]);
    await superuser.query('reset session_replication_role');
    await expectBroken({ seq: 4, entryId: ids[3]! }, /sealed, and is gone/);
  });

  it('is found out: deletes an entry with its seal and details', async () => {
    for (const table of ['audit_seal', 'audit_detail']) await superuser.query(`delete from ${table} where entry_id = $1`, [ids[3]]);
    await superuser.query('delete from audit_entry where id = $1', [ids[3]]);
    await expectBroken({ seq: 4, entryId: null }, /number 4 is missing/);
  });

  it('is found out: deletes an entry and closes the gap', async () => {
    for (const table of ['audit_seal', 'audit_detail']) await superuser.query(`delete from ${table} where entry_id = $1`, [ids[3]]);
    await superuser.query('delete from audit_entry where id = $1', [ids[3]]);
    await superuser.query('update audit_seal set seq = seq - 1 where seq > 4');
    await expectBroken({ seq: 4, entryId: ids[4]! }, /does not follow/);
  });

  it('is found out: deletes the details of an entry', async () => {
    await superuser.query('delete from audit_detail where entry_id = $1', [ids[3]]);
    await expectBroken({ seq: 4, entryId: ids[3]! }, /details were deleted/);
  });

  it('is found out: puts an entry in without a seal', async () => {
    const id = newId(Date.now() - 60_000);
    await superuser.query(`insert into audit_entry select $1, at, action, outcome, actor_id, subject_id, reference, body, body_hash from audit_entry where id = $2`, [id, ids[3]]);
    await superuser.query(`update audit_entry set at = now() - interval '1 minute' where id = $1`, [id]);
    await expectBroken({ entryId: id }, /no seal/);
  });

  it('is found out: puts an entry in that the sealer then seals', async () => {
    const id = newId();
    await superuser.query(`insert into audit_entry select $1, at, action, outcome, actor_id, subject_id, reference, body, body_hash from audit_entry where id = $2`, [id, ids[3]]);
    expect(await seal()).toBe(1);
    await expectBroken({ seq: ENTRIES + 1, entryId: id }, /column id/);
  });

  it('is found out: puts an entry with a seal of its own at the end', async () => {
    const id = newId();
    await superuser.query(`insert into audit_entry select $1::uuid, at, action, outcome, actor_id, subject_id, reference, replace(body, $2, $3), sha256(convert_to(replace(body, $2, $3), 'UTF8')) from audit_entry where id::text = $2`, [id, ids[3], id]);
    await superuser.query('insert into audit_detail select $1, salt, personal from audit_detail where entry_id = $2', [id, ids[3]]);
    await superuser.query(`insert into audit_seal select seq + 1, $1::uuid, hash, sha256(hash || decode(lpad(to_hex(seq + 1), 16, '0'), 'hex') || uuid_send($1::uuid) || (select body_hash from audit_entry where id = $1)) from audit_seal order by seq desc limit 1`, [id]);
    await expectBroken({ seq: ENTRIES + 1, entryId: id }, /does not end where its signed end says/);
  });

  it('is found out: swaps two entries', async () => {
    await superuser.query('update audit_seal set seq = case seq when 3 then -1 when 4 then -2 end where seq in (3, 4)');
    await superuser.query('update audit_seal set seq = case seq when -1 then 4 when -2 then 3 end where seq < 0');
    await expectBroken({ seq: 3, entryId: ids[3]! }, /does not follow/);
  });

  it('is found out: cuts the tail', async () => {
    await cutTail(5);
    await expectBroken({ seq: 5, entryId: ids[4]! }, /tail was cut: 7 entries were sealed/);
  });

  it('is found out: cuts the tail and shortens the end', async () => {
    await cutTail(5);
    await superuser.query('update audit_head set seq = 5, hash = (select hash from audit_seal where seq = 5)');
    await expectBroken({ seq: 5 }, /not signed with the key/);
  });

  it('is found out: cuts the tail and puts back the signed end of an earlier day, which the anchor knows to be old', async () => {
    const { rows } = await superuser.query('select seq, hash, mac from audit_head');
    await app.transaction((tx) => recordAudit(tx, { action: 'role.revoked', actor: { kind: 'person', id: PERSON } }));
    await seal();
    await new AnchorHead(app, configuration()).repeat();
    await cutTail(ENTRIES);
    await superuser.query('update audit_head set seq = $1, hash = $2, mac = $3', [rows[0].seq, rows[0].hash, rows[0].mac]);
    await expectBroken({ seq: ENTRIES }, /tail was cut: the anchor of .* knew 8 entries/);
  });

  it('is found out: empties everything', async () => {
    await new AnchorHead(app, configuration()).repeat();
    await superuser.query('truncate audit_entry, audit_detail, audit_seal, audit_head');
    await expectBroken({ seq: 0 }, /anchor of .* knew 7 entries/);
  });

  it('is found out: deletes the signed end', async () => {
    await superuser.query('delete from audit_head');
    await expectBroken({}, /record of where the chain ends is gone/);
  });

  it('stops the sealer, which seals nothing onto an end that it did not sign or that was set back', async () => {
    const sealer = new SealEntries(app, configuration());
    const add = () => app.transaction((tx) => recordAudit(tx, { action: 'role.revoked', actor: { kind: 'person', id: PERSON } }));
    const { rows } = await superuser.query('select seq, hash, mac from audit_head');
    await add();
    expect(await sealer.execute()).toBe(1);
    await add();
    await superuser.query('update audit_head set seq = $1, hash = $2, mac = $3', [rows[0].seq, rows[0].hash, rows[0].mac]);
    await expect(sealer.execute()).rejects.toThrow(/ended at 8 and now ends at 7/);
    await superuser.query('update audit_head set seq = 5');
    await expect(seal()).rejects.toThrow(/not signed with this key/);
  });

  it('is found out: writes into the file of anchors', async () => {
    await new AnchorHead(app, configuration()).repeat();
    const file = join(dataDir, 'anchors/audit-anchors.txt');
    const line = readFileSync(file, 'utf8');
    appendFileSync(file, 'nonsense\n');
    await expectBroken({}, /Line 2 of .* is not an anchor/);
    writeFileSync(file, line.replace(/[0-9a-f]{64}\n$/, `${'0'.repeat(64)}\n`));
    await expectBroken({}, /anchor of .* was not signed/);
  });

  it('needs the key: with another one or without it nothing is proven', async () => {
    expect((await verify({ ATRIUM_AUDIT_KEY: 'x'.repeat(40) })).report.problem!.what).toMatch(/not signed with the key/);
    expect((await verify({ ATRIUM_DATA_DIR: join(dataDir, 'elsewhere') })).report.problem!.what).toMatch(/its key is not in/);
    const doctor = (with_: Record<string, string> = {}) => examineAuditKey(Configuration.load({ ...environment, ...with_ }), app);
    expect(await doctor()).toMatchObject({ state: 'ok' });
    expect(await doctor({ ATRIUM_AUDIT_KEY: 'x'.repeat(40) })).toMatchObject({ state: 'problem', says: expect.stringContaining('is another than') });
    expect(await doctor({ ATRIUM_DATA_DIR: join(dataDir, 'elsewhere') })).toEqual({ state: 'problem', what: 'audit key', says: expect.stringMatching(/elsewhere.audit\.key.*nothing more .* is sealed\. Restore it from a backup.*audit new-key --sealed 7\.$/) });
  });

  it('goes on with a new key when the old one is lost, loudly, and what was sealed before stays provable', async () => {
    await new AnchorHead(app, configuration()).repeat();
    const elsewhere = mkdtempSync(join(tmpdir(), 'atrium-audit-lost-'));
    cpSync(join(dataDir, 'anchors'), join(elsewhere, 'anchors'), { recursive: true });
    const lost = { ATRIUM_DATA_DIR: elsewhere };
    const renew = async (sealed: number, with_: Record<string, string> = lost) => {
      let error = '';
      jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
      jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((error += String(chunk)), true));
      const code = await runCli(['audit', 'new-key', '--sealed', String(sealed)], { ...environment, ...with_ });
      jest.restoreAllMocks();
      return { code, error };
    };
    expect(await renew(ENTRIES, {})).toEqual({ code: 1, error: expect.stringContaining('it is not lost') });
    expect(await renew(ENTRIES - 1)).toEqual({ code: 1, error: expect.stringContaining('has 7 seals') });
    await superuser.query(`update audit_detail set personal = replace(personal, 'test.example', 'elsewhere.example') where entry_id = $1`, [ids[3]]);
    expect(await renew(ENTRIES)).toEqual({ code: 1, error: expect.stringContaining('no key can put it right') });
    await superuser.query(`update audit_detail set personal = replace(personal, 'elsewhere.example', 'test.example') where entry_id = $1`, [ids[3]]);
    expect((await verify(lost)).code).toBe(1);

    expect(await renew(ENTRIES)).toEqual({ code: 0, error: '' });
    const { code, report } = await verify(lost);
    expect({ code, report }).toMatchObject({ code: 0, report: { ok: true, sealed: ENTRIES + 1, anchors: 2, keysRenewed: 1 } });
    const { rows } = await superuser.query<{ body: string }>(`select body from audit_entry where action = 'audit.key_renewed'`);
    expect(JSON.parse(rows[0]!.body)).toMatchObject({ actor: { kind: 'system', name: 'command line' }, facts: { sealed: ENTRIES, anchors: 1 } });
    await app.transaction((tx) => recordAudit(tx, { action: 'role.revoked', actor: { kind: 'person', id: PERSON } }));
    expect(await new SealEntries(app, Configuration.load({ ...environment, ...lost })).execute()).toBe(1);

    // The old key counts no more, and the old anchor speaks by its hash alone.
    expect((await verify()).report.problem!.what).toMatch(/not signed with the key/);
    await superuser.query(`update audit_entry set body = replace(body, 'auditor', 'owner'), body_hash = sha256(convert_to(replace(body, 'auditor', 'owner'), 'UTF8')) where id = $1`, [ids[3]]);
    await resealFrom(4);
    expect((await verify(lost)).report.problem!.what).toMatch(/rewritten: the anchor of/);
    rmSync(elsewhere, { recursive: true });
  });

  it('may erase personal details: the chain stays true and the rest can be read', async () => {
    expect(await app.transaction((tx) => eraseAuditDetails(tx, PERSON))).toBe(ENTRIES);
    const { code, report } = await verify();
    expect({ code, erased: report.erased }).toEqual({ code: 0, erased: ENTRIES });
    expect((await superuser.query('select from audit_detail where personal is not null')).rowCount).toBe(0);
  });

  it('is refused as the application: it may add and read, and in details only empty', async () => {
    const attempts = ['audit_entry', 'audit_seal'].flatMap((table) => [`update ${table} set ${table === 'audit_seal' ? 'seq = seq' : `action = 'x'`}`, `delete from ${table}`, `truncate ${table} cascade`, `drop table ${table}`, `alter table ${table} disable trigger all`]);
    for (const statement of [...attempts, 'delete from audit_detail', 'truncate audit_detail', 'delete from audit_head', 'truncate audit_head']) {
      await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
    expect((await verify()).code).toBe(0);
  });

  async function cutTail(after: number): Promise<void> {
    await superuser.query('delete from audit_seal where seq > $1', [after]);
    for (const id of ids.slice(after)) {
      await superuser.query('delete from audit_detail where entry_id = $1', [id]);
      await superuser.query('delete from audit_entry where id = $1', [id]);
    }
    await superuser.query('delete from audit_detail where entry_id not in (select entry_id from audit_seal)');
    await superuser.query('delete from audit_entry where id not in (select entry_id from audit_seal)');
  }
});
