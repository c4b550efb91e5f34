import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * @param {string[]} paths files and folders below root; missing ones count as empty
 * @param {(path: string) => boolean} isSource which files count
 * @returns {string} a digest of the names and contents of the files
 */
export function digestOf(root, paths, isSource) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((each) => filesBelow(root, each)).filter(isSource).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path))).update('\0');
  }
  return hash.digest('hex');
}

/** @returns {boolean} whether what the stamp stands for was made from sources with this digest */
export function isStamped(stampFile, digest) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest;
}

export function stamp(stampFile, digest) {
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}

function filesBelow(root, path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const below = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, below) : [below];
  });
}
