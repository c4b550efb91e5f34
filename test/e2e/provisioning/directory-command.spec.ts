import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { runCli } from '../../../apps/cli/run-cli.js';
import { createTestDatabase, type TestDatabase } from '../../database.js';

/** What is told without a directory to talk to; test/peers talks to one. */
describe('atrium directory', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const run = async (args: string[], environment: Record<string, string> = {}) => {
    const said = { out: '', err: '' };
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => { said.out += String(text); return true; });
    const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => { said.err += String(text); return true; });
    try {
      return { code: await runCli(['directory', ...args], { NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, ...environment }), ...said };
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  };

  it('sync is refused with a reason when no directory is configured or reachable', async () => {
    expect(await run(['sync'])).toEqual({ code: 1, out: '', err: 'No directory is configured: set LDAP_URL and LDAP_BASE_DN.\n' });
    const unreachable = await run(['sync', '--dry-run'], { LDAP_URL: 'ldap://127.0.0.1:1', LDAP_BASE_DN: 'dc=x' });
    expect([unreachable.code, unreachable.err]).toEqual([1, expect.stringContaining('The directory 127.0.0.1 cannot be reached')]);
    expect((await run(['sync', '--dry'])).code).toBe(2);
  });

  it('approve is refused for a run that is not held', async () => {
    expect(await run(['approve', '01890000-0000-7000-8000-000000000000', '--count', '3'])).toMatchObject({ code: 1, err: expect.stringContaining('not held any more') });
    expect(await run(['approve', 'x', '--count', '3'])).toMatchObject({ code: 1, err: 'This is not the id of a run.\n' });
    expect((await run(['approve', 'x'])).code).toBe(2);
  });
});
