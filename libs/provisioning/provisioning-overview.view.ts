import type { RunState, RunCounts, RunCause } from './provisioning-run.view.js';
import type { ImportProblem } from './import-source.js';

/** A run as administrators see it. */
export interface RunView {
  id: string;
  source: 'ldap' | 'import';
  label: string;
  scope: 'full' | 'incremental';
  dry: boolean;
  state: RunState;
  startedAt: Date;
  finishedAt: Date | null;
  counts: Partial<RunCounts>;
  problems: ImportProblem[];
  cause: RunCause | null;
  error: string | null;
  requestedBy: string | null;
  firstApproverId: string | null;
  firstApprover: string | null;
  decidedBy: string | null;
}

export interface SourceView {
  kind: 'LDAP' | 'SCIM' | 'FILE';
  name: string;
  state: 'IN_STEP' | 'HELD' | 'FAILED' | 'RUNNING' | 'NEVER';
  /** How often it is read; null for what comes by itself. */
  everyMinutes: number | null;
  lastAt: Date | null;
}
