import type { Command } from 'commander';
import { seedCompany } from '../seed/seed-company.js';
import type { CliRuntime } from './cli-runtime.js';
import { wholeNumber } from './whole-number.js';

export function registerSeed(program: Command, runtime: CliRuntime): void {
  program
    .command('seed')
    .description('add made-up people, groups and posts, to try a company of any size')
    .requiredOption('--people <number>', 'how many people', wholeNumber)
    .option('--groups <number>', 'how many groups (default: one for 20 people)', wholeNumber)
    .option('--posts <number>', 'how many posts (default: ten for each person)', wholeNumber)
    .option('--json', 'print the result as JSON')
    .action(async ({ people, groups, posts, json }: { people: number; groups?: number; posts?: number; json?: boolean }) => {
      const started = performance.now();
      const size = { people, groups: groups ?? Math.ceil(people / 20), posts: posts ?? people * 10 };
      const made = await runtime.withClient((client) =>
        seedCompany(client, size, (what, rows, ms) => process.stderr.write(`${what}: ${rows} rows, ${(ms / 1_000).toFixed(1)} s\n`)),
      );
      const seconds = Math.round((performance.now() - started) / 100) / 10;
      runtime.answer(json, { ...made, seconds }, `Made ${made.people} people, ${made.groups} groups and ${made.posts} posts in ${seconds} s.`);
    });
}
