import type { Command } from 'commander';
import { IssueSignInLink, LINK_MINUTES } from '../../../libs/identity/break-glass/issue-sign-in-link.use-case.js';
import type { CliRuntime } from './cli-runtime.js';
import { onPerson, requirePerson, withPersonOptions, type PersonOptions } from './person-options.js';

export function registerSignInLink(program: Command, runtime: CliRuntime): void {
  withPersonOptions(program.command('sign-in-link'))
    .description(`print a link that signs an owner in once, within ${LINK_MINUTES} minutes, when the identity provider does not work`)
    .option('--json', 'print the result as JSON')
    .action(async (options: PersonOptions & { json?: boolean }, command: Command) => {
      requirePerson(options, command);
      const secret = await runtime.withUnitsOfWork((database) => onPerson(options, () => new IssueSignInLink(database).execute(options)));
      const url = `${runtime.configuration.publicUrl}/auth/link?token=${secret}`;
      runtime.answer(options.json, { url, minutes: LINK_MINUTES }, url);
    });
}
