import type { Command } from 'commander';
import type { SourceKey } from '../../../libs/people/erased-key.port.js';
import { ReadmitPerson } from '../../../libs/people/readmit-person.use-case.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';

interface Options {
  email?: string;
  employeeNumber?: string;
  entry?: string;
  userName?: string;
  json?: boolean;
}

/** Lifts what keeps sources from making somebody anew who was erased. */
export function registerReadmit(people: Command, runtime: CliRuntime): void {
  people
    .command('readmit')
    .description('let sources make somebody anew who was erased')
    .option('--email <address>', 'the e-mail address that the person had')
    .option('--employee-number <number>', 'or the employee number')
    .option('--entry <id>', "or the id of the directory's entry, as a run reports it")
    .option('--user-name <name>', 'or the SCIM user name')
    .option('--json', 'print the result as JSON')
    .action(async (options: Options, command: Command) => {
      const [key, ...more] = keysOf(options);
      if (!key || more.length > 0) command.error('error: name the person with one of --email, --employee-number, --entry, --user-name', { exitCode: 2 });
      await runtime.withUnitsOfWork(async (database) => {
        await new ReadmitPerson(database).execute(key!).catch((error: unknown) => {
          throw error instanceof AppError ? new Refusal('Nobody who was erased was known by this.') : error;
        });
      });
      runtime.answer(options.json, { readmitted: true }, 'Sources may make this person anew: somebody new, with nothing of before.');
    });
}

function keysOf({ email, employeeNumber, entry, userName }: Options): SourceKey[] {
  const keys: { kind: SourceKey['kind']; value: string | undefined }[] = [
    { kind: 'email', value: email }, { kind: 'employeeNumber', value: employeeNumber }, { kind: 'entry', value: entry }, { kind: 'userName', value: userName },
  ];
  return keys.filter((key): key is SourceKey => key.value !== undefined);
}
