import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { createDataSource } from '../../../libs/platform/database/data-source.js';
import { Database } from '../../../libs/platform/database/database.js';
import { pendingMigrations } from '../../../libs/platform/database/migrator.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { readCsvRecords } from '../../../libs/provisioning/csv-source.js';
import { ImportPeopleUseCase } from '../../../libs/provisioning/import-people.use-case.js';
import type { ImportResult } from '../../../libs/provisioning/import-result.js';
import { BrokenFile } from '../../../libs/provisioning/import-source.js';
import { readLdifRecords } from '../../../libs/provisioning/ldif-source.js';
import { allEntities } from '../../all-entities.js';
import { registerReadmit } from './people-readmit.command.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';
import { ImportProgress } from './people-import-progress.js';
import { heldSentence, importSummary } from './people-import-summary.js';

const READERS: Record<string, typeof readLdifRecords> = { '.ldif': readLdifRecords, '.ldf': readLdifRecords, '.csv': readCsvRecords };

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

export function registerPeopleImport(program: Command, runtime: CliRuntime): void {
  const people = program.command('people').description('people of the directory');
  people
    .command('import <file>')
    .description('bring in people and groups from an LDIF or CSV file')
    .option('--dry-run', 'only say what would change')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: Options, command: Command) => {
      const reader = READERS[extname(file).toLowerCase()];
      if (!reader) command.error(`error: ${file} must end in .ldif or .csv`, { exitCode: 2 });
      const startedAt = Date.now();
      const result = await importFile(runtime, file, reader!, options.dryRun ?? false);
      runtime.answer(options.json, result, importSummary(result, (Date.now() - startedAt) / 1000));
      if (result.held && !result.dryRun) throw new Refusal(heldSentence(result));
    });
  registerReadmit(people, runtime);
}

async function importFile(runtime: CliRuntime, file: string, reader: typeof readLdifRecords, dryRun: boolean): Promise<ImportResult> {
  const size = await readable(file);
  return runtime.withDatabase(async (ownerUrl) => {
    if ((await pendingMigrations(ownerUrl)).length > 0) throw new Refusal('The database is not at the newest schema: run npm run -s atrium -- migrate.');
    const source = await createDataSource(ownerUrl, 2, allEntities).initialize();
    const progress = new ImportProgress(size);
    try {
      return await new ImportPeopleUseCase(new Database(source), runtime.configuration).execute({
        label: basename(file),
        records: (report) => reader(progress.watch(createReadStream(file)), report),
        dryRun,
        onProgress: (people) => progress.stored(people),
      });
    } catch (error) {
      throw error instanceof BrokenFile || error instanceof AppError ? new Refusal(`${error.message} Nothing was changed.`) : error;
    } finally {
      progress.end();
      await source.destroy();
    }
  });
}

async function readable(file: string): Promise<number> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${error.message}.`);
  });
  if (!found.isFile()) throw new Refusal(`${file} is not a file.`);
  return found.size;
}
