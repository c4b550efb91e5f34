import type { Command } from 'commander';
import { ChainVerifier, type ChainReport } from '../../../libs/audit/verify/verify-chain.js';
import { type CliRuntime, Refusal } from './cli-runtime.js';

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
}

function summary({ sealed, erased, unsealed, anchors }: ChainReport): string {
  const count = (number: number) => number.toLocaleString('en');
  return `The audit log is whole: ${count(sealed)} entries follow from each other (${count(erased)} with erased details), ${count(unsealed)} wait for their seal, ${count(anchors)} anchors fit.`;
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
