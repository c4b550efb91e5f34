import type { Command } from 'commander';
import { registerAudit } from './audit.command.js';
import { registerBench } from './bench.command.js';
import type { CliRuntime } from './cli-runtime.js';
import { registerDirectory } from './directory.command.js';
import { registerDoctor } from './doctor.command.js';
import { registerMigrate } from './migrate.command.js';
import { registerPeopleImport } from './people-import.command.js';
import { registerRole } from './role.command.js';
import { registerSignInLink } from './sign-in-link.command.js';
import { registerToken } from './token.command.js';
import { registerSeed } from './seed.command.js';

/** Every command of the `atrium` program; each adds itself and its options. */
export const allCommands: ((program: Command, runtime: CliRuntime) => void)[] = [registerMigrate, registerDoctor, registerPeopleImport, registerDirectory, registerToken, registerRole, registerSignInLink, registerAudit, registerSeed, registerBench];
