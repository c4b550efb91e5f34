import { type Command, InvalidArgumentError } from 'commander';
import { ChangeRole } from '../../../libs/identity/change-role.use-case.js';
import { ROLES, type Role } from '../../../libs/identity/role.repository.js';
import type { CliRuntime } from './cli-runtime.js';
import { onPerson, requirePerson, withPersonOptions, type PersonOptions } from './person-options.js';

/** As people write them: people-admin. */
const NAMES = ROLES.map((role) => role.replaceAll('_', '-'));

export function registerRole(program: Command, runtime: CliRuntime): void {
  const role = program.command('role').description('what people may do beyond every employee');
  for (const [verb, to] of [['grant', 'granted'], ['revoke', 'revoked']] as const) {
    withPersonOptions(role.command(verb))
      .description(verb === 'grant' ? 'give a person a role' : 'take a role from a person')
      .requiredOption('--role <role>', NAMES.join(', '), roleNamed)
      .option('--json', 'print the result as JSON')
      .action(async (options: PersonOptions & { role: Role; json?: boolean }, command: Command) => {
        requirePerson(options, command);
        const changed = await runtime.withUnitsOfWork((database) => onPerson(options, () => new ChangeRole(database).execute({ person: options, role: options.role, to }, { kind: 'system', name: 'command line' })));
        runtime.answer(options.json, { role: options.role, changed }, changed ? `The role ${options.role} is ${to}.` : `Nothing to change: the role ${options.role} ${to === 'granted' ? 'was there already' : 'was not there'}.`);
      });
  }
}

function roleNamed(value: string): Role {
  const role = ROLES.find((each) => each === value.toLowerCase().replaceAll('-', '_'));
  if (!role) throw new InvalidArgumentError(`Choose one of ${NAMES.join(', ')}.`);
  return role;
}
