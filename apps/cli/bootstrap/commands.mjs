import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildServerIfNeeded, buildWebIfNeeded } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { whileLocked } from './lock.mjs';
import { installPeersIfNeeded } from './peers.mjs';
import { installRedisIfNeeded } from './redis.mjs';
import { runTests } from './run-tests.mjs';
import { StepError, stepPrinter } from './steps.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const commands = {
  start: { needs: ['install', 'server', 'web'], run: () => runCompiled('apps/cli/start/main.js') },
  atrium: { needs: ['install', 'server'], quiet: true, run: () => runCompiled('apps/cli/atrium.js') },
  bench: { needs: ['install', 'server'], run: (args) => runCompiled('apps/cli/atrium.js', ['bench', ...args]) },
  build: { needs: ['install', 'server', 'web'], run: () => undefined },
  install: { needs: ['install'], run: () => undefined },
  test: { needs: ['install', 'server', 'web'], run: (args) => exitWith(runTests(root, args, { long: false })) },
  'test:scaleout': { needs: ['install', 'server', 'redis'], run: (args) => exitWith(runTests(root, ['--testMatch', '**/*.scaleout.ts', ...args], { long: false })) },
  'test:peers': { needs: ['install', 'server', 'peers'], run: (args) => exitWith(runTests(root, ['--testMatch', '**/*.peer.ts', ...args], { long: false })) },
  'test:long': { needs: ['install', 'server', 'web'], run: (args) => exitWith(runTests(root, args, { long: true })) },
};

const preparations = { install: installIfNeeded, server: buildServerIfNeeded, web: buildWebIfNeeded, redis: installRedisIfNeeded, peers: installPeersIfNeeded };

/**
 * Installs and builds what the command needs and is missing or stale, then runs it.
 * Progress goes to standard error for `atrium`, whose standard output belongs to its answer.
 */
export async function bootstrap(name, args) {
  const command = commands[name];
  if (!command) {
    console.error(`Unknown command "${name}": choose one of ${Object.keys(commands).join(', ')}.`);
    process.exit(2);
  }
  const steps = stepPrinter(command.quiet ? process.stderr : process.stdout, { quiet: command.quiet ?? false });
  try {
    await whileLocked(root, async () => {
      for (const need of command.needs) await preparations[need](root, steps);
    });
  } catch (error) {
    console.error(error instanceof StepError ? error.message : error);
    process.exit(1);
  }
  await command.run(args);
}

async function runCompiled(file, args) {
  process.setSourceMapsEnabled(true);
  const program = join(root, 'dist', file);
  process.argv = [process.execPath, program, ...(args ?? process.argv.slice(3))];
  await import(pathToFileURL(program).href);
}

async function exitWith(code) {
  process.exitCode = await code;
}
