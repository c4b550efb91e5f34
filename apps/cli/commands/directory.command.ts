import type { Command } from 'commander';
import type { AuditActor } from '../../../libs/audit/audit.port.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { BrokenDirectory } from '../../../libs/provisioning/ldap/broken-directory.js';
import { SyncDirectory } from '../../../libs/provisioning/ldap/sync-directory.use-case.js';
import type { CliRuntime } from './cli-runtime.js';
import { Refusal } from './cli-runtime.js';
import { heldSentence, importSummary } from './people-import-summary.js';

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
      const result = await runtime.withUnitsOfWork(async (database) => {
        try {
          return await new SyncDirectory(database, runtime.configuration).execute({ dryRun, full, actor: ACTOR });
        } catch (error) {
          throw error instanceof BrokenDirectory || error instanceof AppError ? new Refusal(error.message) : error;
        }
      });
      runtime.answer(json, result, importSummary(result, (Date.now() - startedAt) / 1000));
      if (result.held && !dryRun) throw new Refusal(heldSentence(result));
    });
}
