import type { Command } from 'commander';
import { Refusal, type CliRuntime } from './cli-runtime.js';
import { examine } from './doctor-checks.js';
import type { Finding } from './doctor-finding.js';

export function registerDoctor(program: Command, runtime: CliRuntime): void {
  program
    .command('doctor')
    .description('check configuration, data folder, database, roles, certificates, keys and clocks, and say what to mend')
    .option('--json', 'print the findings as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(runtime);
      runtime.answer(json, findings, findings.map(asLine).join('\n'));
      const problems = findings.filter((finding) => finding.state === 'problem').length;
      if (problems > 0) throw new Refusal(`${problems} ${problems === 1 ? 'problem' : 'problems'} found.`);
    });
}

function asLine({ state, what, says }: Finding): string {
  return `${state.padEnd(8)} ${what.padEnd(16)} ${says}`;
}
