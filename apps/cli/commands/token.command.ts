import { type Command, Option } from 'commander';
import { listApiTokens, revokeApiToken, type ApiTokenRow } from '../../../libs/identity/api-token.repository.js';
import { CreateApiToken } from '../../../libs/identity/create-api-token.use-case.js';
import type { Scope } from '../../../libs/platform/access/actor.js';
import { isUuid } from '../../../libs/platform/ids/uuid7.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';
import { onPerson, requirePerson, withPersonOptions, type PersonOptions } from './person-options.js';

const SCOPES: readonly Scope[] = ['read', 'write', 'admin'];
const DEFAULT_SCOPES: readonly Scope[] = ['read', 'write'];

export function registerToken(program: Command, runtime: CliRuntime): void {
  const token = program.command('token').description('API tokens, which act as a person');
  withPersonOptions(token.command('create'))
    .description('make a token and print it, once; only its hash is kept')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(SCOPES).default([...DEFAULT_SCOPES]))
    .option('--json', 'print token and id as JSON')
    .action(async (options: PersonOptions & { name: string; scope: Scope[]; json?: boolean }, command: Command) => {
      requirePerson(options, command);
      const made = await runtime.withUnitsOfWork((database) => onPerson(options, () => new CreateApiToken(database).execute({ person: options, name: options.name, scopes: options.scope })));
      runtime.answer(options.json, made, made.token);
    });
  token
    .command('list')
    .description('every token, without its secret')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const tokens = await runtime.withUnitsOfWork((database) => listApiTokens(database));
      runtime.answer(json, tokens, tokens.length > 0 ? tokens.map(asLine).join('\n') : 'There are no tokens.');
    });
  token
    .command('revoke <id>')
    .description('end a token at once; its id stands in the list')
    .option('--json', 'print the result as JSON')
    .action(async (id: string, { json }: { json?: boolean }) => {
      const revoked = isUuid(id) && (await runtime.withUnitsOfWork((database) => revokeApiToken(database, id)));
      if (!revoked) throw new Refusal(`No valid token has the id ${id}.`);
      runtime.answer(json, { id, revoked }, `Token ${id} is revoked.`);
    });
}

function asLine(token: ApiTokenRow): string {
  const state = token.revoked_at ? `revoked ${day(token.revoked_at)}` : token.last_used_at ? `last used ${day(token.last_used_at)}` : 'never used';
  return [token.id, token.person, token.name, token.scopes.join(','), `made ${day(token.created_at)}`, state].join('  ');
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
