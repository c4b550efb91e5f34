import type { Command } from 'commander';
import { RenewAuditKey } from '../../../libs/audit/chain/renew-key.use-case.js';
import { ChainVerifier, type ChainReport } from '../../../libs/audit/verify/verify-chain.js';
import { AppError } from '../../../libs/platform/errors/app-error.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';
import { wholeNumber } from './whole-number.js';

export function registerAudit(program: Command, runtime: CliRuntime): void {
  const audit = program.command('audit').description('the audit log and its proof');
  audit
    .command('verify')
    .description('check every entry, every seal, the signed end and the anchors; names the first that is broken')
    .option('--json', 'print the report as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await runtime.withUnitsOfWork((database) => new ChainVerifier(database, runtime.configuration, progress()).verify());
      if (json || report.ok) runtime.answer(json, report, summary(report));
      if (report.problem) throw new Refusal(`The audit log is broken${place(report.problem)}: ${report.problem.what}`);
    });
  registerNewKey(audit, runtime);
}

function registerNewKey(audit: Command, runtime: CliRuntime): void {
  audit
    .command('new-key')
    .description('go on with another key when the one that signed the end of the audit log is lost; the log says so for ever')
    .requiredOption('--sealed <number>', 'how many entries are sealed, to say that you mean it', wholeNumber)
    .option('--json', 'print the result as JSON')
    .action(async ({ sealed, json }: { sealed: number; json?: boolean }) => {
      const renewed = await runtime.withUnitsOfWork((database) => new RenewAuditKey(database, runtime.configuration).execute(sealed).catch(refusing));
      runtime.answer(json, renewed, `A new key signs the audit log from entry ${renewed.sealed.toLocaleString('en')} on. Back it up. What is before is proven by its hashes and by ${renewed.anchors.toLocaleString('en')} anchors, and no more by its signed end.`);
    });
}

function refusing(error: unknown): never {
  throw error instanceof AppError ? new Refusal(error.message) : error;
}

function summary({ sealed, erased, unsealed, anchors, keysRenewed }: ChainReport): string {
  const count = (number: number) => number.toLocaleString('en');
  return `The audit log is whole: ${count(sealed)} entries follow from each other (${count(erased)} with erased details), ${count(unsealed)} wait for their seal, ${count(anchors)} anchors fit.${keysRenewed > 0 ? ` The key was lost and renewed ${keysRenewed === 1 ? 'once' : `${keysRenewed} times`}: what is before is proven by hashes alone.` : ''}`;
}

function place({ seq, entryId }: { seq: string | null; entryId: string | null }): string {
  const named = [seq && `number ${seq}`, entryId && `entry ${entryId}`].filter(Boolean).join(', ');
  return named && ` at ${named}`;
}

/** One line that changes, on a terminal only. */
function progress(): (done: number, of: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => undefined;
  return (done, of) => stderr.write(`\r\u001b[K${done < of ? `${Math.floor((done / of) * 100)} % of ${of.toLocaleString('en')} entries` : ''}`);
}
