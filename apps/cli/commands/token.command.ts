import { type Command, Option } from 'commander';
import type { AuditActor } from '../../../libs/audit/audit.port.js';
import { listApiTokens, type ApiTokenRow } from '../../../libs/identity/api-token.repository.js';
import { CreateApiToken } from '../../../libs/identity/create-api-token.use-case.js';
import { CreateIntegrationToken } from '../../../libs/identity/create-integration-token.use-case.js';
import { RevokeToken } from '../../../libs/identity/revoke-token.use-case.js';
import type { Scope } from '../../../libs/platform/access/actor.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { isUuid } from '../../../libs/platform/ids/uuid7.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';
import { onPerson, requirePerson, withPersonOptions, type PersonOptions } from './person-options.js';

const SCOPES: readonly Scope[] = ['read', 'write', 'admin'];
const DEFAULT_SCOPES: readonly Scope[] = ['read', 'write'];
const BY: AuditActor = { kind: 'system', name: 'command line' };

type CreateOptions = PersonOptions & { name: string; scope?: Scope[]; scim?: boolean; json?: boolean };

export function registerToken(program: Command, runtime: CliRuntime): void {
  const token = program.command('token').description('API tokens, which act as a person, and SCIM tokens, which provision people');
  withPersonOptions(token.command('create'))
    .description('make a token and print it, once; only its hash is kept')
    .requiredOption('--name <name>', 'what it is for; with --scim the name of the integration')
    .addOption(new Option('--scope <scope...>', `what it may do (default: ${DEFAULT_SCOPES.join(' ')})`).choices(SCOPES))
    .option('--scim', 'for an integration that provisions people over SCIM; two can be valid at a time')
    .option('--json', 'print token and id as JSON')
    .action(async (options: CreateOptions, command: Command) => {
      const made = options.scim ? await createForIntegration(runtime, options, command) : await createForPerson(runtime, options, command);
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
      const refusal = `No valid token has the id ${id}.`;
      if (!isUuid(id)) throw new Refusal(refusal);
      await runtime.withUnitsOfWork((database) => new RevokeToken(database).execute(BY, id)).catch((error: unknown) => {
        throw error instanceof AppError ? new Refusal(refusal) : error;
      });
      runtime.answer(json, { id, revoked: true }, `Token ${id} is revoked.`);
    });
}

function createForPerson(runtime: CliRuntime, options: CreateOptions, command: Command): Promise<{ token: string }> {
  requirePerson(options, command);
  const { name, scope = DEFAULT_SCOPES, email, employeeNumber } = options;
  return runtime.withUnitsOfWork((database) => onPerson(options, () => new CreateApiToken(database).execute(BY, { person: { email, employeeNumber }, name, scopes: scope })));
}

async function createForIntegration(runtime: CliRuntime, { name, email, employeeNumber, scope }: CreateOptions, command: Command): Promise<{ token: string }> {
  if (email || employeeNumber || scope) command.error('error: a SCIM token acts as nobody and has no scopes: leave out --email, --employee-number and --scope', { exitCode: 2 });
  return runtime.withUnitsOfWork((database) => new CreateIntegrationToken(database).execute(BY, { name })).catch((error: unknown) => {
    throw error instanceof AppError ? new Refusal(error.message) : error;
  });
}

function asLine(token: ApiTokenRow): string {
  const state = token.revoked_at ? `revoked ${day(token.revoked_at)}` : token.last_used_at ? `last used ${day(token.last_used_at)}` : 'never used';
  return [token.id, token.person ?? token.integration, token.name, token.scopes.join(','), `made ${day(token.created_at)}`, state].join('  ');
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
