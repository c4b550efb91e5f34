import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** What Atrium keeps about its own PostgreSQL between two starts. */
export interface ClusterSettings {
  port: number;
  superuserPassword: string;
  ownerPassword: string;
}

const fileName = 'postgres.json';

/**
 * @returns the settings of the cluster in this data folder, or undefined the first time
 * @throws EmbeddedPostgresError when the file is there and unreadable
 */
export function readClusterSettings(dataDir: string): ClusterSettings | undefined {
  const path = join(dataDir, fileName);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as ClusterSettings;
  } catch {
    throw new EmbeddedPostgresError(`${path} is damaged: it holds the passwords of the embedded PostgreSQL, restore it from a backup.`);
  }
}

/** Writes the settings so that only the present user can read them, whole or not at all. */
export function writeClusterSettings(dataDir: string, settings: ClusterSettings): void {
  const path = join(dataDir, fileName);
  writeFileSync(`${path}.new`, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${path}.new`, 0o600);
  renameSync(`${path}.new`, path);
}

export function newClusterSettings(port: number): ClusterSettings {
  const password = (): string => randomBytes(24).toString('base64url');
  return { port, superuserPassword: password(), ownerPassword: password() };
}
