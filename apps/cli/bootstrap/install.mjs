import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';

/**
 * Installs exactly what package-lock.json says, unless node_modules holds just that already.
 * npm's own record of what it installed is compared, so an install done by hand counts too.
 */
export async function installIfNeeded(root, steps) {
  if (isInstalled(root)) return steps.upToDate('install');
  await steps.run('install', async () => {
    await runProgram('npm ci', 'npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], root);
    return `${Object.keys(readPackages(root, 'node_modules/.package-lock.json') ?? {}).length} packages`;
  });
}

/** @returns {boolean} whether node_modules holds what package-lock.json asks for on this machine */
export function isInstalled(root) {
  const wanted = readPackages(root, 'package-lock.json');
  const installed = readPackages(root, 'node_modules/.package-lock.json');
  if (!wanted || !installed) return false;
  const missing = Object.entries(wanted).some(([path, entry]) => {
    if (path === '') return false;
    const found = installed[path];
    return found ? found.version !== entry.version || found.integrity !== entry.integrity : isNeededHere(entry);
  });
  return !missing && Object.keys(installed).every((path) => path in wanted);
}

function isNeededHere({ optional, os, cpu, libc }) {
  if (!optional) return true;
  // npm leaves these out for reasons the lock does not tell, except for a platform that it names.
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc);
}

function readPackages(root, file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
