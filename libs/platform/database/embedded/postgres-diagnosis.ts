import { EmbeddedPostgresError } from './embedded-postgres.error.js';

const knownCauses: [RegExp, (folder: string) => string][] = [
  [/ENOSPC|No space left on device/i, (folder) => `PostgreSQL cannot start because the disk that holds ${folder} is full: free some space.`],
  [/EROFS|Read-only file system/i, (folder) => `PostgreSQL cannot start because ${folder} is on a read-only file system: choose another folder with ATRIUM_DATA_DIR.`],
  [/EACCES|EPERM|Permission denied|Operation not permitted/i, (folder) => `PostgreSQL cannot start because ${folder} is not writable: change its owner or choose another folder with ATRIUM_DATA_DIR.`],
  [/ENOTDIR|EEXIST|Not a directory/i, (folder) => `PostgreSQL cannot start because ${folder} or one of its parents is not a folder: choose another one with ATRIUM_DATA_DIR.`],
  [/could not bind IPv4 address|could not create any TCP\/IP sockets|Address already in use/i, () => 'PostgreSQL cannot start because another program has taken its port: start Atrium again and it chooses another.'],
  [/database files are incompatible with server|initialized by PostgreSQL version/i, (folder) => `PostgreSQL cannot start because ${folder} was made by another version of PostgreSQL.`],
  [/could not resize shared memory|could not map anonymous shared memory|Cannot allocate memory/i, () => 'PostgreSQL cannot start because the machine has too little free memory.'],
];

/**
 * Turns what PostgreSQL or the operating system said into one sentence.
 *
 * @param folder the folder to name in the sentence
 * @param said the end of the server's log, or an error of node:fs
 */
export function diagnose(folder: string, said: unknown): EmbeddedPostgresError {
  if (said instanceof EmbeddedPostgresError) return said;
  const text = String(said instanceof Error ? said.message : said);
  const cause = knownCauses.find(([pattern]) => pattern.test(text));
  if (cause) return new EmbeddedPostgresError(cause[1](folder), text);
  const lastWords = text.trim().split('\n').filter((line) => /FATAL|PANIC|error/i.test(line)).at(-1) ?? text.trim().split('\n').at(-1) ?? '';
  return new EmbeddedPostgresError(`PostgreSQL cannot start in ${folder}: ${lastWords || 'it ended without a word'}.`, text);
}

/** @returns whether the log tells of a server that is only not ready to start yet, so that another try helps */
export function isPassing(said: string): boolean {
  return /pre-existing shared memory block|lock file "postmaster\.pid" already exists|is still in use/i.test(said);
}
