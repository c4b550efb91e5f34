import type { ImportProblem } from './import-source.js';
import type { FieldChange, RunAction, RunCause, RunCounts } from './provisioning-run.view.js';

export interface ImportCounts {
  created: number;
  changed: number;
  unchanged: number;
}

/** Something that an import did to one person, or would do. */
export interface ImportChange {
  line: number;
  action: 'create' | 'change';
  person: string;
  fields: string[];
}

/** What a run did to one person, with values. */
export interface RunRow {
  action: RunAction;
  /** Somebody new exists only when the run was kept. */
  personId: string;
  name: string;
  location: string | null;
  department: string | null;
  fields: FieldChange[];
  reason: 'gone' | 'disabled' | null;
}

export interface ImportResult {
  runId: string;
  dryRun: boolean;
  /** The brake holds the run; nothing was changed. */
  held: boolean;
  people: ImportCounts;
  groups: ImportCounts;
  /** How many people stopped being active. */
  left: number;
  counts: RunCounts;
  cause: RunCause | null;
  changes: ImportChange[];
  problems: ImportProblem[];
  /** How many of each were too many to list. */
  unlisted: { changes: number; problems: number };
}

const LISTED_CHANGES = 1_000;
const LISTED_PROBLEMS = 10_000;

/** Collects what is told at the end, up to a size that memory and readers can bear. */
export class ImportReport {
  readonly changes: ImportChange[] = [];
  readonly problems: ImportProblem[] = [];
  readonly unlisted = { changes: 0, problems: 0 };
  /** Everybody who leaves, and as many of the others as are listed, by person. */
  readonly rows = new Map<string, RunRow>();
  readonly left = new Set<string>();
  readonly withheld = new Set<string>();
  returned = 0;

  /** @param entryAt the name of the entry, where there are no lines */
  constructor(private readonly entryAt?: (line: number) => string | undefined) {}

  readonly problem = (line: number, problem: string, entry = this.entryAt?.(line)): void => {
    if (this.problems.length < LISTED_PROBLEMS) this.problems.push(entry === undefined ? { line, problem } : { line, entry, problem });
    else this.unlisted.problems += 1;
  };

  change(change: ImportChange): void {
    if (this.changes.length < LISTED_CHANGES) this.changes.push(change);
    else this.unlisted.changes += 1;
  }

  row(row: RunRow): void {
    if (row.action === 'leave') this.left.add(row.personId);
    if (row.action === 'return') this.returned += 1;
    if (row.action === 'leave' || this.rows.size < LISTED_CHANGES + this.left.size) this.rows.set(row.personId, row);
  }
}
