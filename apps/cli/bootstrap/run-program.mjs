import { spawn } from 'node:child_process';
import { StepError } from './steps.mjs';

/**
 * Runs a program to its end and keeps what it prints for the case that it fails.
 *
 * @throws {StepError} with the beginning and the end of what the program said
 */
export async function runProgram(name, program, args, cwd) {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      resolve(1);
    });
    child.on('close', (exitCode, signal) => resolve(signal ?? exitCode));
  });
  if (code === 0) return;
  const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n');
  const shown = lines.length > 50 ? [...lines.slice(0, 20), '…', ...lines.slice(-29)] : lines;
  throw new StepError(`${shown.join('\n')}\n${name} failed (${code}).`);
}

/**
 * Runs a Node program in the foreground: it gets the terminal, and the signals this process gets.
 *
 * @returns {Promise<number>} its exit code
 */
export async function runInForeground(args, { cwd, env = process.env }) {
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' });
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
