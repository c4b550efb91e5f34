import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { asTable, writeBetweenMarkers } from '../bench/report.js';
import { runBench } from '../bench/run-bench.js';
import { asScimTable, runScimBench } from '../bench/run-scim-bench.js';
import type { CliRuntime } from './cli-runtime.js';
import { wholeNumber } from './whole-number.js';

interface Options {
  people: number;
  groups: number;
  posts: number;
  rounds: number;
  seconds: number;
  scim: number;
  only?: 'http' | 'scim';
  write?: boolean;
  json?: boolean;
}

export function registerBench(program: Command, runtime: CliRuntime): void {
  program
    .command('bench')
    .description('measure Atrium against the bare limit of Node and PostgreSQL, in a database of its own')
    .option('--people <number>', 'people to seed', wholeNumber, 20_000)
    .option('--groups <number>', 'groups to seed', wholeNumber, 1_000)
    .option('--posts <number>', 'posts to seed', wholeNumber, 200_000)
    .option('--rounds <number>', 'turns of each server', wholeNumber, 4)
    .option('--seconds <number>', 'how long each turn takes', wholeNumber, 2)
    .option('--scim <number>', 'people to provision over SCIM, one request at a time', wholeNumber, 20_000)
    .addOption(new Option('--only <part>', 'one part of it').choices(['http', 'scim']))
    .option('--write', 'update docs/benchmarks.md')
    .option('--json', 'print the measurements as JSON')
    .action(async (options: Options) => {
      const parts = [...(options.only === 'scim' ? [] : [await benchHttp(runtime, options)]), ...(options.only === 'http' ? [] : [await benchScim(runtime, options)])];
      if (options.write) for (const { name, text } of parts) writeBetweenMarkers(resolve('docs/benchmarks.md'), name, text);
      runtime.answer(options.json, Object.fromEntries(parts.map(({ name, result }) => [name, result])), parts.map(({ text }) => text).join('\n\n'));
    });
}

interface Part {
  /** Of its section in docs/benchmarks.md. */
  name: string;
  result: unknown;
  text: string;
}

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

async function benchHttp(runtime: CliRuntime, { people, groups, posts, rounds, seconds }: Options): Promise<Part> {
  const [busy] = loadavg();
  const result = await runBench(runtime.configuration, { size: { people, groups, posts }, rounds, milliseconds: seconds * 1_000 }, say);
  const text = [
    `${count(people)} people, ${count(groups)} groups, ${count(posts)} posts, seeded in ${result.seedSeconds.toFixed(0)} s; ${cpus().length} cores shared by PostgreSQL, server and load, ${rounds} turns of ${seconds} s; the machine's load before was ${busy!.toFixed(1)}.`,
    '',
    asTable(result.comparisons),
  ].join('\n');
  return { name: 'http', result, text };
}

async function benchScim(runtime: CliRuntime, { scim }: Options): Promise<Part> {
  const [busy] = loadavg();
  const result = await runScimBench(runtime.configuration, scim, say);
  return { name: 'scim', result, text: `${count(scim)} users one at a time; ${cpus().length} cores shared by PostgreSQL, server and load; the machine's load before was ${busy!.toFixed(1)}.\n\n${asScimTable(result)}` };
}

function count(value: number): string {
  return value.toLocaleString('en');
}
