/**
 * requested: waits for the worker; held: the brake waits for a decision; approved: decided, the source's next run acts on
 * it; superseded: a later run has taken the place of one that was held.
 */
export type RunState = 'requested' | 'running' | 'done' | 'held' | 'approved' | 'superseded' | 'discarded' | 'failed';
export type RunAction = 'leave' | 'return' | 'join' | 'change';

/** How many people, exactly, however many are listed. */
export interface RunCounts {
  joined: number;
  changed: number;
  returned: number;
  left: number;
  unchanged: number;
  /** Kept from leaving by a decision. */
  withheld: number;
  groups: number;
  problems: number;
  /** Active people before the run, and how many of them the brake lets go. */
  active: number;
  limit: number;
}

/** What most of those who would leave have in common. */
export interface RunCause {
  field: 'location' | 'department';
  value: string;
  count: number;
}

/** How far a directory has been read, and what was asked of it. */
export interface RunPosition {
  /** The greatest time of change that was seen, as the directory writes it. */
  changedUntil: string | null;
  /** Another one means other questions: everything is read anew. */
  questions: string;
}

export interface FieldChange {
  name: string;
  before: string | null;
  after: string | null;
}
