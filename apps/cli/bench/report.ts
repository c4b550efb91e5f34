import { readFileSync, writeFileSync } from 'node:fs';
import type { Comparison } from './measure.js';

const HEAD = ['', 'connections', 'requests/s ÷ bare', 'work per CPU second ÷ bare', 'p50 ms (bare)', 'p99 ms (bare)', 'CPU ms (bare)', 'SQL statements'];

/** A Markdown table of the comparisons; the ratios are what to trust, machines differ. */
export function asTable(comparisons: Comparison[]): string {
  const rows = comparisons.map(({ scenario, connections, product, bare, statements }) => [
    scenario,
    String(connections),
    (product.requestsPerSecond / bare.requestsPerSecond).toFixed(2),
    (bare.cpuPerRequest / product.cpuPerRequest).toFixed(2),
    both(product.p50, bare.p50),
    both(product.p99, bare.p99),
    both(product.cpuPerRequest, bare.cpuPerRequest),
    String(statements),
  ]);
  const lines = [HEAD, HEAD.map((_, index) => (index === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * Replaces what stands between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` in a file; adds the section when there is none.
 */
export function writeBetweenMarkers(file: string, name: string, text: string): void {
  const [start, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const before = readOrEmpty(file);
  const section = `${start}\n${text}\n${end}`;
  const [from, to] = [before.indexOf(start), before.indexOf(end)];
  writeFileSync(file, from >= 0 && to > from ? before.slice(0, from) + section + before.slice(to + end.length) : `${before.trimEnd()}\n\n${section}\n`.trimStart());
}

function both(product: number, bare: number): string {
  return `${product.toFixed(2)} (${bare.toFixed(2)})`;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '# Benchmarks\n';
    throw error;
  }
}
