import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps a second supervisor from running on the same data folder. */
export interface StartLock {
  /** Whether the last supervisor on this folder ended without cleaning up. */
  wasKilled: boolean;
  release(): void;
}

/**
 * @param dataDir the folder of Atrium's data
 * @throws Error with one sentence when Atrium already runs on it, or when it is not writable
 */
export function takeStartLock(dataDir: string): StartLock {
  const file = join(dataDir, 'atrium.pid');
  const previous = readPid(file);
  if (previous && previous !== process.pid && commandLineOf(previous).includes('bootstrap.mjs')) {
    throw new Error(`Atrium already runs on ${dataDir} (process ${previous}): stop it first, or choose another folder with ATRIUM_DATA_DIR.`);
  }
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${process.pid}\n`);
  } catch (error) {
    throw new Error(`Atrium cannot write into ${dataDir} (${(error as NodeJS.ErrnoException).code}): change its owner or choose another folder with ATRIUM_DATA_DIR.`);
  }
  return { wasKilled: previous !== undefined, release: () => rmSync(file, { force: true }) };
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    try {
      return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch {
      return '';
    }
  }
}
