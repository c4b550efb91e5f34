import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { limits } from '../../libs/platform/limits/limits.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}docs/security.md`, 'utf8');

/** The cells of each row in the tables that begin with this heading. */
function rows(text: string, heading: string): string[][] {
  const lines = text.split('\n').map((line) => (line.startsWith('|') ? line.slice(1, -1).split('|').map((cell) => cell.trim()) : null));
  const starts = lines.flatMap((cells, index) => (cells?.[0] === heading ? [index] : []));
  return starts.flatMap((start) => {
    const end = lines.findIndex((cells, index) => index > start && cells === null);
    return lines.slice(start + 2, end) as string[][];
  });
}

/** The threats whose last cell names no test file that is there. */
function untested(text: string): string[] {
  return rows(text, 'threat')
    .filter((cells) => {
      const file = /^`([^`]+\.spec\.tsx?)`$/.exec(cells[2] ?? '')?.[1];
      return cells.length !== 3 || !file || !/\b(it(\.each)?|\w+Contract)\(/.test(existsSync(root + file) ? readFileSync(root + file, 'utf8') : '');
    })
    .map(([threat]) => threat!);
}

describe('docs/security.md', () => {
  it('names an existing test for every threat', () => {
    expect(rows(page, 'threat').length).toBeGreaterThan(25);
    expect(untested(page)).toEqual([]);
  });

  it('is noticed when it names none', () => {
    const table = (cell: string) => `| threat | against | tried by |\n|---|---|---|\n| theft | locks | ${cell} |\n\n`;
    expect(untested(table('`test/e2e/platform/none.spec.ts`'))).toEqual(['theft']);
    expect(untested(table(''))).toEqual(['theft']);
    expect(untested(table('`test/e2e/platform/gate.spec.ts`'))).toEqual([]);
  });

  it('tells the limits as they are', () => {
    const told = rows(page, 'counted').map((cells) => Number(/^[\d,]+/.exec(cells[2]!)![0].replaceAll(',', '')));
    expect(told).toEqual(Object.values(limits).map(({ points }) => points));
  });
});
