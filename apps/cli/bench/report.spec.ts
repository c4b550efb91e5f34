import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { asTable, writeBetweenMarkers } from './report.js';

const folder = mkdtempSync(join(tmpdir(), 'atrium-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the report of a benchmark', () => {
  it('has ratios to the bare server, larger is better', () => {
    const product = { requestsPerSecond: 50, p50: 20, p99: 40, cpuPerRequest: 4 };
    const bare = { requestsPerSecond: 100, p50: 10, p99: 20, cpuPerRequest: 1 };
    expect(asTable([{ scenario: 'home feed', connections: 16, product, bare, statements: 2 }]).split('\n').at(-1)).toBe('| home feed | 16 | 0.50 | 0.25 | 20.00 (10.00) | 40.00 (20.00) | 4.00 (1.00) | 2 |');
  });

  it('replaces what stands between its markers and nothing else', () => {
    const file = join(folder, 'benchmarks.md');
    writeFileSync(file, '# Title\n\n<!-- bench:a -->\nold\n<!-- /bench:a -->\n\nafter\n');
    writeBetweenMarkers(file, 'a', 'new');
    writeBetweenMarkers(file, 'b', 'added');
    expect(readFileSync(file, 'utf8')).toBe('# Title\n\n<!-- bench:a -->\nnew\n<!-- /bench:a -->\n\nafter\n\n<!-- bench:b -->\nadded\n<!-- /bench:b -->\n');
    writeBetweenMarkers(join(folder, 'none.md'), 'a', 'first');
    expect(readFileSync(join(folder, 'none.md'), 'utf8')).toContain('first');
  });
});
