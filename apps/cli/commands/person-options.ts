import type { Command } from 'commander';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { Refusal } from './cli-runtime.js';

export interface PersonOptions {
  email?: string;
  employeeNumber?: string;
}

/** Adds the two ways to name a person, of which one is needed. */
export function withPersonOptions(command: Command): Command {
  return command.option('--email <address>', "the person's e-mail address").option('--employee-number <number>', 'or their employee number');
}

/** Ends the command with wrong usage when no person is named. */
export function requirePerson(options: PersonOptions, command: Command): void {
  if (!options.email && !options.employeeNumber) command.error('error: name the person with --email or --employee-number', { exitCode: 2 });
}

/** Runs work on a named person and says in a sentence why it was refused. */
export async function onPerson<T>(options: PersonOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const named = [options.email && `e-mail address ${options.email}`, options.employeeNumber && `employee number ${options.employeeNumber}`].filter(Boolean).join(' and ');
    throw new Refusal(error.code === 'NOT_FOUND' ? `No active person has the ${named}.` : error.message);
  }
}
