import type { Command } from 'commander';
import type { AuditActor } from '../../../libs/audit/audit.port.js';
import type { Database } from '../../../libs/platform/database/database.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { BrokenDirectory } from '../../../libs/provisioning/ldap/broken-directory.js';
import { approveOnServer } from '../../../libs/provisioning/approve-run.use-case.js';
import { SyncDirectory } from '../../../libs/provisioning/ldap/sync-directory.use-case.js';
import { isUuid } from '../../../libs/platform/ids/uuid7.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';
import { heldSentence, importSummary } from './people-import-summary.js';
import { wholeNumber } from './whole-number.js';

const ACTOR: AuditActor = { kind: 'system', name: 'command line' };

interface SyncOptions {
  dryRun?: boolean;
  full?: boolean;
  json?: boolean;
}

export function registerDirectory(program: Command, runtime: CliRuntime): void {
  const directory = program.command('directory').description('the company directory (LDAP)');
  directory
    .command('sync')
    .description('bring in what has changed in the directory')
    .option('--dry-run', 'only say what would change')
    .option('--full', 'read everything, not only what has changed')
    .option('--json', 'print the result as JSON')
    .action(async ({ dryRun = false, full = false, json }: SyncOptions) => {
      const startedAt = Date.now();
      const result = await withRefusals(runtime, (database) => new SyncDirectory(database, runtime.configuration).execute({ dryRun, full, actor: ACTOR }));
      runtime.answer(json, result, importSummary(result, (Date.now() - startedAt) / 1000));
      if (result.held && !dryRun) throw new Refusal(heldSentence(result));
    });
  directory
    .command('approve <run>')
    .description('let a run that the brake holds deactivate everybody on its list')
    .requiredOption('--count <number>', 'how many people that are', wholeNumber)
    .action(async (run: string, { count }: { count: number }) => {
      if (!isUuid(run)) throw new Refusal('This is not the id of a run.');
      await withRefusals(runtime, (database) => approveOnServer(database, run, count));
      runtime.answer(false, null, `Approved. Run the import again, or atrium directory sync; the worker reads a directory by itself.`);
    });
}

function withRefusals<T>(runtime: CliRuntime, work: (database: Database) => Promise<T>): Promise<T> {
  return runtime.withUnitsOfWork(async (database) => {
    try {
      return await work(database);
    } catch (error) {
      throw error instanceof BrokenDirectory || error instanceof AppError ? new Refusal(error.message) : error;
    }
  });
}
