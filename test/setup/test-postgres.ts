import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '../../libs/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../libs/platform/database/migrator.js';

/**
 * Starts a throw-away PostgreSQL, migrates its database `atrium` (the template that
 * createTestDatabase copies) and tells the test processes where it is.
 *
 * @returns a function that stops it and removes its files
 */
export async function startTestPostgres(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'atrium-test-'));
  const postgres = new EmbeddedPostgres({ dataDir, durable: false });
  const running = await postgres.start();
  const guard = endWithThisProcess(running.pid, dataDir);
  try {
    await migrate(running.ownerUrl);
  } catch (error) {
    await postgres.stop();
    guard.stdin!.end();
    throw error;
  }
  process.env.ATRIUM_TEST_POSTGRES = JSON.stringify({ superuserUrl: running.superuserUrl, ownerUrl: running.ownerUrl });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    guard.stdin!.end();
  };
}

/** Cleans up after a test run that was killed: the pipe to the guard closes when this process ends, however it ends. */
function endWithThisProcess(postgresPid: number, dataDir: string): ChildProcess {
  const script = 'cat >/dev/null; kill -QUIT "$1" 2>/dev/null && sleep 1; rm -rf "$2"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(postgresPid), dataDir], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return guard;
}
