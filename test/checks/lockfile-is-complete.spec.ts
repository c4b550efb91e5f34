import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Entry {
  optionalDependencies?: Record<string, string>;
}

/** What `npm ci` would call missing: packages of other platforms that a registry did not have yet when the lock was written. */
function missing(packages: Record<string, Entry>): string[] {
  const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
  return Object.entries(packages).flatMap(([path, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}).filter((name) => !names.has(name)).map((name) => `${name}, wanted by ${path}`));
}

describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, Entry> };

  it('has every optional package of every platform', () => {
    expect(missing(packages)).toEqual([]);
  });

  it('would be found to miss one', () => {
    const { 'node_modules/@swc/core-darwin-arm64': _left, ...rest } = packages;
    expect(missing(rest)).toEqual(['@swc/core-darwin-arm64, wanted by node_modules/@swc/core']);
  });
});
