import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { asTable, writeBetweenMarkers } from '../bench/report.js';
import { runBench } from '../bench/run-bench.js';
import type { CliRuntime } from './cli-runtime.js';
import { wholeNumber } from './whole-number.js';

interface Options {
  people: number;
  groups: number;
  posts: number;
  rounds: number;
  seconds: number;
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
    .option('--write', 'update docs/benchmarks.md')
    .option('--json', 'print the measurements as JSON')
    .action(async ({ people, groups, posts, rounds, seconds, write, json }: Options) => {
      const plan = { size: { people, groups, posts }, rounds, milliseconds: seconds * 1_000 };
      const [busy] = loadavg();
      const result = await runBench(runtime.configuration, plan, (line) => process.stderr.write(`${line}\n`));
      const text = [
        `${count(people)} people, ${count(groups)} groups, ${count(posts)} posts, seeded in ${result.seedSeconds.toFixed(0)} s; ${cpus().length} cores shared by PostgreSQL, server and load, ${rounds} turns of ${seconds} s; the machine's load before was ${busy!.toFixed(1)}.`,
        '',
        asTable(result.comparisons),
      ].join('\n');
      if (write) writeBetweenMarkers(resolve('docs/benchmarks.md'), 'http', text);
      runtime.answer(json, result, text);
    });
}

function count(value: number): string {
  return value.toLocaleString('en');
}
