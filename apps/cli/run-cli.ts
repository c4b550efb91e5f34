import { hostname, userInfo } from 'node:os';
import { Command, CommanderError } from 'commander';
import { withOrigin } from '../../libs/platform/access/origin.js';
import { Configuration, InvalidConfiguration } from '../../libs/platform/config/configuration.js';
import { EmbeddedPostgresError } from '../../libs/platform/database/embedded/embedded-postgres.error.js';
import { UnusableDatabase } from '../../libs/platform/database/server-version.js';
import { keepOutOfLogs, setLogLevel } from '../../libs/platform/telemetry/logger.js';
import { allCommands } from './commands/all-commands.js';
import { CliRuntime, Refusal } from './commands/cli-runtime.js';

export const DONE = 0;
export const REFUSED = 1;
export const WRONG_USAGE = 2;

/**
 * Runs one command of the `atrium` program.
 *
 * @param args what follows the program's name
 * @returns the exit code: 0 done, 1 refused or failed with a reason on standard error, 2 wrong usage
 */
export async function runCli(args: string[], environment?: Record<string, string | undefined>): Promise<number> {
  try {
    const configuration = Configuration.load(environment);
    setLogLevel('warn');
    keepOutOfLogs(configuration.secrets);
    const program = new Command('atrium').description('Runs and looks after an Atrium installation.').exitOverride().showHelpAfterError('Add --help for what is possible.');
    const runtime = new CliRuntime(configuration);
    for (const register of allCommands) register(program, runtime);
    passOnExitOverride(program);
    await withOrigin({ ip: null, userAgent: `atrium, as ${userInfo().username} on ${hostname()}` }, () => program.parseAsync(args, { from: 'user' }));
    return DONE;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    process.stderr.write(`${describeFailure(error)}\n`);
    return REFUSED;
  }
}

function describeFailure(error: unknown): string {
  const isExpected = [Refusal, InvalidConfiguration, EmbeddedPostgresError, UnusableDatabase].some((kind) => error instanceof kind);
  if (isExpected) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Subcommands copy the setting only when they are made after it, and those below them do not. */
function passOnExitOverride(command: Command): void {
  for (const below of command.commands) {
    below.exitOverride().copyInheritedSettings(command);
    passOnExitOverride(below);
  }
}
