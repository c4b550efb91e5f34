import { spawn } from 'node:child_process';
import { StepError } from './steps.mjs';

/**
 * Runs a program to its end and keeps what it prints for the case that it fails.
 *
 * @throws {StepError} with the program's last lines
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
  const lastLines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n').slice(-40).join('\n');
  throw new StepError(`${lastLines}\n${name} failed (${code}).`);
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
