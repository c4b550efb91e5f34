import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';
import { majorVersionOf, type PostgresBinaries } from './postgres-binaries.js';
import { diagnose } from './postgres-diagnosis.js';
import { fileOwner, type ServiceAccount } from './service-account.js';

/**
 * Makes the cluster when the folder has none. A stop in the middle leaves nothing half made: the
 * cluster is built beside its place and renamed into it.
 *
 * @returns whether it was made now
 * @throws EmbeddedPostgresError when the folder holds something else or another version
 */
export function initialiseCluster(folder: string, superuserPassword: string, binaries: PostgresBinaries, account: ServiceAccount): boolean {
  const versionFile = join(folder, 'PG_VERSION');
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim();
    const ours = majorVersionOf(binaries);
    if (found !== ours) throw new EmbeddedPostgresError(`${folder} was made by PostgreSQL ${found} and this Atrium carries PostgreSQL ${ours}: dump it with the old version and load it into an empty data folder.`);
    return false;
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new EmbeddedPostgresError(`${folder} is not empty and is not a PostgreSQL data folder: move it away or choose another folder with ATRIUM_DATA_DIR.`);

  const building = `${folder}.new`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { mode: 0o700 });
  const passwordFile = `${folder}.password`;
  const owner = fileOwner();
  try {
    writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
    for (const path of owner ? [building, passwordFile] : []) chownSync(path, owner!.uid, owner!.gid);
    const first = runInitdb(building, passwordFile, 'C.UTF-8', binaries, account);
    if (first.includes('invalid locale name')) failIfSaid(folder, runInitdb(building, passwordFile, 'C', binaries, account));
    else failIfSaid(folder, first);
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(building, { recursive: true, force: true });
  }
  return true;
}

function runInitdb(folder: string, passwordFile: string, characterTypes: string, binaries: PostgresBinaries, { uid, gid, prefix }: ServiceAccount): string {
  const command = [
    ...prefix,
    binaries.initdb,
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterTypes}`,
    '--no-instructions',
  ];
  const result = spawnSync(command[0]!, command.slice(1), { uid, gid, cwd: '/', encoding: 'utf8' });
  return result.status === 0 ? '' : `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}` || 'initdb failed';
}

function failIfSaid(folder: string, said: string): void {
  if (said) throw diagnose(folder, said);
}
