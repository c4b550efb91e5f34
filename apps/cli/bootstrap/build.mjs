import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './run-program.mjs';
import { digestOf, isStamped, stamp } from './sources.mjs';

const serverSources = ['apps', 'libs'];

/** Compiles the server into dist/ when its sources changed since the last time. */
export async function buildServerIfNeeded(root, steps) {
  const isServerSource = (path) => !path.startsWith('apps/web/') && !path.startsWith('apps/cli/bootstrap') && !path.endsWith('.spec.ts');
  const digest = digestOf(root, [...serverSources, '.swcrc', 'package-lock.json'], isServerSource);
  const stampFile = join(root, 'dist/server.stamp');
  if (isStamped(stampFile, digest)) return steps.upToDate('build server');
  await steps.run('build server', async () => {
    rmSync(stampFile, { force: true });
    const fresh = join(root, 'dist/.server');
    rmSync(fresh, { recursive: true, force: true });
    const swc = [join(root, 'node_modules/@swc/cli/bin/swc.js'), ...serverSources, '--out-dir', 'dist/.server', '--ignore', 'apps/web/**,**/*.spec.ts,**/*.mjs', '--copy-files', '--quiet'];
    await runProgram('Compiling the server', process.execPath, swc, root);
    for (const folder of serverSources) {
      rmSync(join(root, 'dist', folder), { recursive: true, force: true });
      renameSync(join(fresh, folder), join(root, 'dist', folder));
    }
    rmSync(fresh, { recursive: true, force: true });
    stamp(stampFile, digest);
  });
}

/** Builds the web app into dist/web when its sources changed since the last time. */
export async function buildWebIfNeeded(root, steps) {
  if (!existsSync(join(root, 'apps/web/vite.config.ts'))) return;
  const digest = digestOf(root, ['apps/web', 'schema.graphql', 'package-lock.json'], (path) => !/\.(spec|test)\.tsx?$/.test(path));
  const stampFile = join(root, 'dist/web.stamp');
  if (isStamped(stampFile, digest)) return steps.upToDate('build web');
  await steps.run('build web', async () => {
    rmSync(stampFile, { force: true });
    const vite = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.config.ts', '--logLevel', 'warn'];
    await runProgram('Building the web app', process.execPath, vite, join(root, 'apps/web'));
    stamp(stampFile, digest);
  });
}
