import type { Command } from 'commander';
import { migrate } from '../../../libs/platform/database/migrator.js';
import type { CliRuntime } from './cli-runtime.js';

export function registerMigrate(program: Command, runtime: CliRuntime): void {
  program
    .command('migrate')
    .description('bring the database to the newest schema and make the role of API and worker')
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const result = await runtime.withDatabase((ownerUrl) => migrate(ownerUrl));
      const ran = result.ran.length === 0 ? 'The schema is up to date.' : `Ran ${result.ran.join(', ')}.`;
      const roles = result.separated ? '' : '\nAPI and worker share the owner’s role: give the owner CREATEROLE, or make atrium_app and set DATABASE_APP_URL.';
      runtime.answer(json, result, ran + roles);
    });
}
