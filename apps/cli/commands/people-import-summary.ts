import type { ImportCounts, ImportResult } from '../../../libs/provisioning/import-result.js';

const SHOWN = 50;

/** What an import did, or would do, for people to read. */
export function importSummary(result: ImportResult, seconds: number): string {
  const { dryRun, people, groups, changes, problems, unlisted, counts: exact } = result;
  const nothing = people.created + people.changed + groups.created + groups.changed === 0;
  const listed = dryRun ? changes.slice(0, SHOWN).map((change) => `${change.line > 0 ? `line ${change.line}: ` : ''}would ${change.action} ${change.person}${change.fields.length > 0 ? ` (${change.fields.join(', ')})` : ''}`) : [];
  return [
    ...listed,
    ...more(dryRun ? changes.length + unlisted.changes - listed.length : 0, 'changes'),
    ...problems.slice(0, SHOWN).map(({ line, entry, problem }) => `${entry ?? `line ${line}`}: ${problem}`),
    ...more(problems.length + unlisted.problems - Math.min(problems.length, SHOWN), 'problems'),
    `People: ${counts(people, dryRun)}.`,
    `Groups: ${counts(groups, dryRun)}.`,
    `Problems: ${problems.length + unlisted.problems}.`,
    ...(exact.left + exact.withheld > 0 ? [`Deactivated: ${exact.left.toLocaleString('en')} of ${exact.active.toLocaleString('en')} active people${exact.withheld > 0 ? `, ${exact.withheld.toLocaleString('en')} more withheld by a decision` : ''}.`] : []),
    dryRun ? `This was a dry run: nothing was changed.${result.held ? ' The brake would hold it.' : ''}` : result.held ? 'The brake is on: nothing was changed.' : nothing ? `Nothing had to change (${seconds.toFixed(1)} s).` : `Done in ${seconds.toFixed(1)} s.`,
  ].join('\n');
}

function counts({ created, changed, unchanged }: ImportCounts, dryRun: boolean): string {
  const would = dryRun ? 'would be ' : '';
  return `${created.toLocaleString('en')} ${would}created, ${changed.toLocaleString('en')} ${would}changed, ${unchanged.toLocaleString('en')} unchanged`;
}

function more(count: number, what: string): string[] {
  return count > 0 ? [`... and ${count.toLocaleString('en')} more ${what}; --json lists more of them.`] : [];
}

/** Why a run was held, and what to do. */
export function heldSentence({ runId, left, counts }: ImportResult): string {
  return `The run would deactivate ${left.toLocaleString('en')} of ${counts.active.toLocaleString('en')} people; without approval ${counts.limit.toLocaleString('en')} may be. Nothing was changed. Decide at /admin/provisioning (run ${runId}), then run the command again.`;
}
