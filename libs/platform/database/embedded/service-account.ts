import { execFileSync, spawnSync } from 'node:child_process';
import { userInfo } from 'node:os';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** How to start a PostgreSQL program, and who owns its files. */
export interface ServiceAccount {
  uid?: number;
  gid?: number;
  /** Program and arguments to put before the PostgreSQL program. */
  prefix: string[];
}

/** What the account must be able to enter and to run. */
interface Reachable {
  folder: string;
  initdb: string;
}

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the system user `postgres`, made
 * when missing. Where a parent folder is closed to that user (a clone below /root, or below a
 * `mktemp -d` folder of mode 700) the server is started with the one capability to pass through
 * folders instead of opening folders that belong to somebody else.
 *
 * @throws EmbeddedPostgresError when there is no such user or it cannot reach them
 */
export function findServiceAccount(reachable: Reachable): ServiceAccount {
  if (userInfo().uid !== 0) return { prefix: [] };
  const ids = postgresUser() ?? createPostgresUser();
  if (canReach(reachable, [], ids)) return { ...ids, prefix: [] };
  for (const capability of ['dac_read_search', 'dac_override']) {
    // access(2), with which initdb looks for its programs, ignores capabilities without this bit.
    const prefix = ['setpriv', '--securebits=+no_setuid_fixup', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
    if (canReach(reachable, prefix, {})) return { prefix };
  }
  throw new EmbeddedPostgresError(
    `The user postgres, as which PostgreSQL runs when Atrium is started by root, cannot enter ${reachable.folder} or the folder of the program: let others pass through its parent folders (chmod o+x), or start Atrium as an ordinary user.`,
  );
}

/** Owner for the files of the server: the system user that root runs it as, otherwise whoever runs Atrium. */
export function fileOwner(): { uid: number; gid: number } | undefined {
  return userInfo().uid === 0 ? (postgresUser() ?? createPostgresUser()) : undefined;
}

function canReach({ folder, initdb }: Reachable, prefix: string[], ids: { uid?: number; gid?: number }): boolean {
  const command = [...prefix, '/bin/sh', '-c', 'cd "$1" && "$2" --show --pgdata="$1" --username=postgres', 'sh', folder, initdb];
  return spawnSync(command[0]!, command.slice(1), { ...ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

function postgresUser(): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function createPostgresUser(): { uid: number; gid: number } {
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  const ids = postgresUser();
  if (!ids) throw new EmbeddedPostgresError('PostgreSQL does not run as root and no user postgres could be made: start Atrium as an ordinary user, or set DATABASE_URL.');
  return ids;
}
