import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from '../../test/database.js';
import { runCli } from './run-cli.js';

async function run(args: string[], environment: Record<string, string> = {}): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => ((out += String(chunk)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((chunk) => ((err += String(chunk)), true));
  const code = await runCli(args, environment);
  jest.restoreAllMocks();
  return { code, out, err };
}

describe('the atrium program', () => {
  let database: TestDatabase;
  let empty: TestDatabase;
  beforeAll(async () => {
    [database, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
  });
  afterAll(() => Promise.all([database.drop(), empty.drop()]));
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('answers wrong usage with 2 and a hint', async () => {
    for (const args of [['nonsense'], ['migrate', '--nonsense'], ['migrate', 'surplus']]) {
      const { code, err } = await run(args);
      expect(code).toBe(2);
      expect(err).toContain('--help');
    }
  });

  it('shows help with 0', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('doctor');
  });

  it('migrates once, and then has nothing to do', async () => {
    const environment = { DATABASE_URL: empty.ownerUrl };
    expect((await run(['doctor'], environment)).err).toBe('1 problem found.\n');
    const first = await run(['migrate', '--json'], environment);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out).ran.length).toBeGreaterThan(0);
    expect((await run(['migrate'], environment)).out).toBe('The schema is up to date.\n');
    expect((await run(['doctor'], environment)).code).toBe(0);
  });

  it('finds a sound installation sound', async () => {
    const { code, out } = await run(['doctor', '--json'], { DATABASE_URL: database.ownerUrl });
    expect(code).toBe(0);
    const findings = JSON.parse(out) as { what: string; state: string }[];
    expect(findings.filter(({ state }) => state !== 'ok').map(({ what }) => what)).toEqual(['sign-in']);
    expect(findings.map(({ what }) => what)).toContain('audit key');
  });

  it('says in one sentence, without the password, that the database cannot be reached', async () => {
    const { code, err } = await run(['migrate'], { DATABASE_URL: 'postgresql://someone:hidden@127.0.0.1:1/nothing' });
    expect(code).toBe(1);
    expect(err).toMatch(/^The database at 127\.0\.0\.1:1\/nothing cannot be used: .*\n$/);
    expect(err).not.toContain('hidden');
  });

  it('lists every wrong variable', async () => {
    const { code, err } = await run(['migrate'], { PORT: 'many', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(err).toMatch(/PORT[\s\S]*LOG_LEVEL/);
  });
});
