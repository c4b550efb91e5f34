import type { RunRow } from './import-result.js';
import type { RunCause } from './provisioning-run.view.js';

const MOST = 0.6;

/** What most of those who would leave have in common and the company as a whole has not: a filter, perhaps, not departures. */
export function likelyCause(leaving: readonly RunRow[]): RunCause | null {
  const causes = (['location', 'department'] as const).flatMap((field): RunCause[] => {
    const counts = new Map<string, number>();
    for (const row of leaving) if (row[field] !== null) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
    const [value, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return value !== undefined && count! >= leaving.length * MOST ? [{ field, value, count: count! }] : [];
  });
  return causes.sort((a, b) => b.count - a.count)[0] ?? null;
}

export function sharesCause(row: RunRow, cause: RunCause | null): boolean {
  return cause !== null && row.action === 'leave' && row[cause.field] === cause.value;
}
