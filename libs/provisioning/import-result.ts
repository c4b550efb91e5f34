import type { ImportProblem } from './import-source.js';

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

export interface ImportResult {
  dryRun: boolean;
  people: ImportCounts;
  groups: ImportCounts;
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

  readonly problem = (line: number, problem: string): void => {
    if (this.problems.length < LISTED_PROBLEMS) this.problems.push({ line, problem });
    else this.unlisted.problems += 1;
  };

  change(change: ImportChange): void {
    if (this.changes.length < LISTED_CHANGES) this.changes.push(change);
    else this.unlisted.changes += 1;
  }
}
