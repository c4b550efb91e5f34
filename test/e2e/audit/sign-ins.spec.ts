import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import type { TestPerson } from '../../company.js';
import { eventually } from '../../eventually.js';
import { startWorker } from '../../worker.js';
import { Browser } from '../../factories/browser.js';
import { SignInStage } from '../../factories/identity.js';

interface Row {
  action: string;
  outcome: string;
  reference: string | null;
  actor_id: string | null;
  subject_id: string | null;
  said: { actor: { kind: string; name?: string }; facts: Record<string, unknown> };
  personal: Record<string, unknown>;
}

describe('the audit log of sign-in', () => {
  let stage: SignInStage;
  let ana: TestPerson;
  beforeAll(async () => {
    stage = await SignInStage.start({ ATRIUM_OWNER_EMAILS: 'ana@test.example' });
    ana = await stage.company.hire({ name: 'Ana', email: 'ana@test.example' });
  });
  afterAll(() => stage.stop());

  /** What was added while something happened, oldest first. */
  async function added(happens: () => Promise<unknown>): Promise<Row[]> {
    const { rows } = await stage.company.sql.query<{ id: string | null }>('select max(id::text) as id from audit_entry');
    await happens();
    const found = await stage.company.sql.query<Row>(
      `select e.action, e.outcome, e.reference, e.actor_id, e.subject_id, e.body::jsonb as said, d.personal::jsonb as personal from audit_entry e join audit_detail d on d.entry_id = e.id where e.id::text > $1 order by e.id`,
      [rows[0]!.id ?? ''],
    );
    return found.rows;
  }

  it('holds who signed in, from where, and who was made an owner by it; then who signed out', async () => {
    const browser = new Browser();
    const rows = await added(() => stage.signIn(browser, ana.uuid));
    const [owner, started] = rows.filter((row) => !row.action.startsWith('identity_provider.'));
    expect(owner).toMatchObject({ action: 'role.granted', subject_id: ana.uuid, said: { actor: { kind: 'system', name: 'sign-in' }, facts: { role: 'owner' } } });
    expect(started).toMatchObject({ action: 'session.started', outcome: 'done', actor_id: ana.uuid, personal: { userAgent: 'Test browser', ip: expect.stringContaining('127.0.0.1') } });
    const again = await added(() => stage.signIn(browser, ana.uuid));
    expect(again.map((row) => row.action)).toEqual(['session.ended', 'session.started']);
    const [ended, ...others] = await added(() => browser.open(`${stage.company.url}/auth/logout`));
    expect(others).toEqual([]);
    expect(ended).toMatchObject({ action: 'session.ended', actor_id: ana.uuid, said: { facts: { how: 'signed out' } } });
  });

  it('alone knows why a sign-in was refused: the page tells a reference, and the entry has it', async () => {
    const stranger = await stage.company.hire({ name: 'Gone', email: 'gone@test.example' });
    await stage.company.sql.query(`update person set status = 'left' where id = $1`, [stranger.uuid]);
    const browser = new Browser();
    const page = await stage.goToProvider(browser);
    let html = '';
    const [refused] = await added(async () => {
      const chosen = await stage.choose(browser, page, ana.uuid);
      html = (await stage.comeBack(browser, chosen, (fields) => ({ ...fields, SAMLResponse: Buffer.from('<Response/>').toString('base64') }))).html;
    });
    const reference = /<code>([0-9a-f]{12})<\/code>/.exec(html)![1];
    expect(refused).toMatchObject({ action: 'session.refused', outcome: 'refused', reference, actor_id: null });
    expect(refused!.personal['reason']).toEqual(expect.any(String));
    expect(html).not.toContain(refused!.personal['reason']);
  });

  it('holds the ends of other sessions that somebody asks for', async () => {
    await stage.company.signIn(ana.uuid);
    const [ended] = await added(() => ana.ask('mutation { endOtherSessions(input: {}) { endedCount } }'));
    expect(ended).toMatchObject({ action: 'session.ended', actor_id: ana.uuid, subject_id: ana.uuid, said: { facts: { how: 'ended by the person' } } });
    expect(await added(() => ana.ask('mutation { endOtherSessions(input: {}) { endedCount } }'))).toEqual([]);
  });

  it('holds what the command line did to roles and tokens, and from which account of which machine; what changed nothing is not in it', async () => {
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    const atrium = (...args: string[]) => runCli(args, { DATABASE_URL: stage.company.database.ownerUrl, ATRIUM_DATA_DIR: stage.company.configuration.get('ATRIUM_DATA_DIR') });
    const rows = await added(async () => {
      await atrium('role', 'grant', '--email', 'ana@test.example', '--role', 'auditor');
      await atrium('role', 'grant', '--email', 'ana@test.example', '--role', 'auditor');
      await atrium('token', 'create', '--email', 'ana@test.example', '--name', 'Script');
    });
    jest.restoreAllMocks();
    expect(rows.map((row) => row.action)).toEqual(['role.granted', 'token.created']);
    expect(rows[0]).toMatchObject({ subject_id: ana.uuid, said: { actor: { kind: 'system', name: 'command line' }, facts: { role: 'auditor' } }, personal: { userAgent: expect.stringMatching(/^atrium, as \S+ on \S+$/) } });
    expect(JSON.stringify(rows)).not.toContain('atrium_');
  });

  it('is sealed by the running worker within seconds', async () => {
    const stop = await startWorker(stage.company);
    try {
      await added(() => stage.signIn(new Browser(), ana.uuid));
      await eventually(async () => {
        const { rows } = await stage.company.sql.query<{ open: number }>('select count(*)::int as open from audit_entry e where not exists (select from audit_seal s where s.entry_id = e.id)');
        expect(rows[0]!.open).toBe(0);
      });
    } finally {
      await stop();
    }
  });
});
