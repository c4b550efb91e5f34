import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { firstIdAt } from '../platform/ids/uuid7.js';

const RECENT_MS = 2 * 3_600_000;

/** How the chain stands, as the last check found it. */
export interface AuditChainView {
  sealed: number;
  /** Written within the last two hours and waiting for their seal; at most 1,000 are counted. */
  unsealed: number;
  since: Date | null;
  headAt: Date | null;
  checkedAt: Date | null;
  isChecking: boolean;
  /** Null: never checked. */
  ok: boolean | null;
  problem: { seq: number | null; entryId: string | null; what: string } | null;
}

interface Row {
  seq: string | null;
  at: Date | null;
  since: Date | null;
  unsealed: number;
  checked_at: Date | null;
  is_checking: boolean | null;
  problem: string | null;
  problem_seq: string | null;
  problem_entry_id: string | null;
}

/** Tells how long the chain is and how its last check went, in one statement that does not grow with the log. */
@Injectable()
export class AuditChainReader {
  constructor(private readonly database: Database) {}

  async read(): Promise<AuditChainView> {
    const [row] = await this.database.query<Row>(
      `select h.seq, h.at, c.checked_at, c.problem, c.problem_seq, c.problem_entry_id,
         (select e.at from audit_entry e order by e.id limit 1) as since,
         (select count(*)::int from (select from audit_entry e where e.id >= $1 and not exists (select from audit_seal s where s.entry_id = e.id) limit 1000) u) as unsealed,
         coalesce(c.started_at > now() - interval '2 minutes', false) or coalesce(c.requested_at > coalesce(c.checked_at, '-infinity'), false) as is_checking
       from (select) one left join audit_head h on true left join audit_check c on true`,
      [firstIdAt(new Date(Date.now() - RECENT_MS))],
      'audit-chain-state',
    );
    const { seq, at, since, unsealed, checked_at: checkedAt, is_checking: isChecking, problem, problem_seq: problemSeq, problem_entry_id: entryId } = row!;
    return {
      sealed: Number(seq ?? 0),
      unsealed,
      since,
      headAt: at,
      checkedAt,
      isChecking: isChecking ?? false,
      ok: checkedAt === null ? null : problem === null,
      problem: problem === null ? null : { seq: problemSeq === null ? null : Number(problemSeq), entryId, what: problem },
    };
  }
}
