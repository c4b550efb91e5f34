import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { type Configuration, processEnvironment } from '../../../libs/platform/config/configuration.js';
import { migrate } from '../../../libs/platform/database/migrator.js';
import { seedCompany } from '../seed/seed-company.js';
import type { SeedSize } from '../seed/seed-statements.js';
import { withScratchDatabase } from './scratch-database.js';
import { type BenchViewer, chooseViewers } from './bench-viewers.js';
import { send } from './load.js';
import { compare, type Comparison, type Servers } from './measure.js';
import { MeasuredProcess } from './measured-process.js';
import { homeFeed, publishPost } from './scenarios.js';

export interface BenchPlan {
  size: SeedSize;
  rounds: number;
  milliseconds: number;
}

export interface BenchResult {
  seedSeconds: number;
  comparisons: Comparison[];
}

/**
 * Seeds a company in a database of its own and compares the product with the bare limit, in turns.
 *
 * @param say told what happens, line by line
 * @throws when the two servers do not answer the same page
 */
export function runBench(configuration: Configuration, plan: BenchPlan, say: (line: string) => void): Promise<BenchResult> {
  return withScratchDatabase(configuration, async (ownerUrl) => {
    await migrate(ownerUrl);
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const started = performance.now();
    await seedCompany(client, plan.size, (what, rows, ms) => say(`seed: ${what}, ${rows} rows, ${(ms / 1_000).toFixed(1)} s`));
    const seedSeconds = (performance.now() - started) / 1_000;
    const viewers = await chooseViewers(client, 200);
    await client.end();
    const servers = await startServers(ownerUrl);
    try {
      await requireSamePage(servers, viewers);
      const comparisons: Comparison[] = [];
      for (const scenario of [homeFeed, publishPost]) {
        for (const connections of [1, 16]) {
          say(`measure: ${scenario.name}, ${connections} connections`);
          comparisons.push(await compare(scenario, servers, viewers, { connections, rounds: plan.rounds, milliseconds: plan.milliseconds }));
        }
      }
      return { seedSeconds, comparisons };
    } finally {
      await Promise.all([servers.product.stop(), servers.bare.stop()]);
    }
  });
}

async function startServers(ownerUrl: string): Promise<Servers> {
  // One person asks for a thousand: limits are counted, and never reached.
  const environment = { ...processEnvironment(), NODE_ENV: 'production', DATABASE_URL: ownerUrl, DATABASE_APP_URL: '', REDIS_URL: '', DATABASE_POOL: '16', PORT: '0', HOST: '127.0.0.1', RATE_LIMIT_FACTOR: '1000', PUBLIC_URL: 'https://bench.example', SAML_IDP_METADATA: 'https://idp.bench.example/metadata' };
  const [product, bare] = await Promise.all(['./api-process.js', './bare-process.js'].map((file) => MeasuredProcess.start(new URL(file, import.meta.url), environment)));
  return { product: product!, bare: bare! };
}

/** A comparison is only fair when both give the same answer. */
async function requireSamePage(servers: Servers, viewers: BenchViewer[]): Promise<void> {
  for (const viewer of viewers.slice(0, 20)) {
    const [product, bare] = await Promise.all((['product', 'bare'] as const).map(async (side) => JSON.parse(await send(servers[side].port, undefined, homeFeed[side](viewer, 0))) as unknown));
    if (!isDeepStrictEqual(product, bare)) throw new Error(`The home feed differs from the bare server's:\n${JSON.stringify(product).slice(0, 1_500)}\n${JSON.stringify(bare).slice(0, 1_500)}`);
  }
}
