import { spawnSync } from 'node:child_process';
import { runProgram } from './run-program.mjs';
import { StepError } from './steps.mjs';

/** The scale-out tests hold the Redis backends to the same contract as PostgreSQL's; they need a redis-server. */
export async function installRedisIfNeeded(root, steps) {
  if (isThere('redis-server')) return steps.upToDate('redis-server');
  if (!isThere('apt-get') || process.getuid?.() !== 0) throw new StepError('The scale-out tests need redis-server: install it with the package manager of this machine.');
  await steps.run('redis-server', async () => {
    await runProgram('apt-get update', 'apt-get', ['update', '--quiet'], root);
    await runProgram('apt-get install', 'apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'redis-server'], root);
  });
}

function isThere(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
