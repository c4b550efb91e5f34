import type { BenchViewer } from './bench-viewers.js';
import { load, type LoadResult, send } from './load.js';
import type { MeasuredProcess } from './measured-process.js';
import type { Scenario } from './scenarios.js';

export interface Servers {
  product: MeasuredProcess;
  bare: MeasuredProcess;
}

/** What one server did in one scenario, all rounds together. */
export interface Measurement {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  cpuPerRequest: number;
}

export interface Comparison {
  scenario: string;
  connections: number;
  product: Measurement;
  bare: Measurement;
  statements: number;
}

type Side = keyof Servers;

/** V8 needs some hundred requests before it runs optimised code. */
const WARM_UP_MS = 5_000;

/**
 * Measures a scenario on both servers in turns, so that whatever else the machine does meets both.
 *
 * @param milliseconds how long each server is kept busy in each round
 */
export async function compare(scenario: Scenario, servers: Servers, viewers: BenchViewer[], { connections, rounds, milliseconds }: { connections: number; rounds: number; milliseconds: number }): Promise<Comparison> {
  const runs: Record<Side, (LoadResult & { cpu: number })[]> = { product: [], bare: [] };
  const turn = async (side: Side, time: number): Promise<LoadResult & { cpu: number }> => {
    const before = await servers[side].cpu();
    const result = await load(servers[side].port, connections, time, (n) => scenario[side](viewers[n % viewers.length]!, n));
    return { ...result, cpu: (await servers[side].cpu()) - before };
  };
  for (const side of ['bare', 'product'] as const) await turn(side, Math.max(WARM_UP_MS, milliseconds));
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['bare', 'product'] as const) runs[side].push(await turn(side, milliseconds));
  }
  const request = scenario.product(viewers[0]!, 0);
  const statements = await servers.product.statementsDuring(() => send(servers.product.port, undefined, request));
  return {
    scenario: scenario.name,
    connections,
    product: summary(runs.product),
    bare: summary(runs.bare),
    statements: statements.filter((text) => !text.includes('pg_notify')).length,
  };
}

function summary(runs: (LoadResult & { cpu: number })[]): Measurement {
  const latencies = Float64Array.from(runs.flatMap((run) => run.latencies)).sort();
  const requests = latencies.length;
  const sum = (of: (run: LoadResult & { cpu: number }) => number): number => runs.reduce((total, run) => total + of(run), 0);
  const percentile = (part: number): number => latencies[Math.min(requests - 1, Math.floor(requests * part))]!;
  return { requestsPerSecond: requests / sum((run) => run.seconds), p50: percentile(0.5), p99: percentile(0.99), cpuPerRequest: sum((run) => run.cpu) / requests };
}
