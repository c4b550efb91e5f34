import { type AuditActor, recordAudit } from '../audit/audit.port.js';
import { SourceRule } from '../people/attribute-source.port.js';
import type { Configuration } from '../platform/config/configuration.js';
import { Database, type Transaction } from '../platform/database/database.js';
import { AppError, conflict } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { logger } from '../platform/telemetry/logger.js';
import { brakeLimit, type BrakeSettings, brakeSettings } from './brake.js';
import { ImportReport, type ImportCounts, type ImportResult, type RunRow } from './import-result.js';
import type { ReportProblem } from './import-source.js';
import type { GonePerson } from './ldap/directory-entry.repository.js';
import { analyzePeople, beginImport, countActivePeople } from './people-import.repository.js';
import { PeopleRun } from './people-run.js';
import type { ImportRecord } from './person-record.js';
import { PlaceMoves } from './place-moves.js';
import { HoldEnded, RunHeld } from './provisioning.events.js';
import { decidedPeople, failRun, finishRun, insertChanges, startRun, supersedeHeld } from './provisioning-run.repository.js';
import type { RunCounts, RunPosition } from './provisioning-run.view.js';
import { Roster } from './roster.js';
import { likelyCause, sharesCause } from './run-cause.js';
import type { RunContext } from './run-context.js';

const WORTH_ANALYZING = 1_000;

/** What a source brings, and how. */
export interface RunRequest {
  /** Of a run that was asked for before; a new one otherwise. */
  runId?: string;
  source: 'ldap' | 'import';
  label: string;
  scope: 'full' | 'incremental';
  dryRun: boolean;
  actor: AuditActor;
  /** Opens the source, when no other run is at work. */
  prepare?: () => Promise<void>;
  /** Reads the source; called once, in the run's transaction. */
  records: (report: ReportProblem) => AsyncIterable<ImportRecord>;
  /** Who is there no more; called when everything was read. */
  gone?: (tx: Transaction) => Promise<GonePerson[]>;
  /** Whether every group was among the records; asked when everything was read. */
  areAllGroups?: () => boolean;
  /** How far the source has been read; asked when everything was read. */
  position?: () => RunPosition;
  entryAt?: (line: number) => string | undefined;
  isPresent?: (entryId: string) => boolean;
  /** How many people have been dealt with, after each batch. */
  onProgress?: (people: number) => void;
}

/** The one way by which files and directories change people: in one transaction, with the brake, and with a record of it. */
export class RunProvisioning {
  private readonly rule: SourceRule;
  private readonly brake: BrakeSettings;

  constructor(
    private readonly database: Database,
    configuration: Configuration,
  ) {
    this.rule = SourceRule.of(configuration);
    this.brake = brakeSettings(configuration);
  }

  /**
   * All of it or nothing. A dry run does all of it, reports, and takes it back; so does a run that would let more people
   * go than the brake allows, and then waits for a decision.
   *
   * @throws CONFLICT when another run is at work; what reading the source throws
   */
  async execute(request: RunRequest): Promise<ImportResult> {
    const runId = request.runId ?? newId();
    await startRun(this.database, { id: runId, source: request.source, label: request.label, scope: request.scope, dry: request.dryRun });
    let outcome: Outcome | null = null;
    try {
      await this.database.transaction(async (tx) => {
        outcome = await this.run(tx, runId, request);
        if (request.dryRun || outcome.result.held) throw new TakenBack();
        await this.conclude(tx, outcome, request, true);
      });
    } catch (error) {
      if (!(error instanceof TakenBack)) {
        await failRun(this.database, runId, reasonOf(error)).catch((second: unknown) => logger.warn({ err: second }, 'a failed run was not noted'));
        throw error;
      }
      await this.database.transaction((tx) => this.conclude(tx, outcome!, request, false));
    }
    const { result } = outcome!;
    if (result.held && !request.dryRun) logger.warn({ run: runId, wouldLeave: result.left, limit: result.counts.limit }, 'the brake holds a run until an administrator decides');
    return result;
  }

  private async run(tx: Transaction, runId: string, request: RunRequest): Promise<Outcome> {
    if (!(await beginImport(tx))) throw conflict('Another import is running. Wait until it is done.');
    await request.prepare?.();
    const { source, dryRun } = request;
    const active = await countActivePeople(tx);
    const decided = await decidedPeople(tx, source);
    const report = new ImportReport(request.entryAt);
    const roster = new Roster(request.entryAt && ((line) => request.entryAt!(line) ?? `entry ${line}`));
    const context: RunContext = {
      runId, source, rule: this.rule, actor: request.actor, roster, report, withheld: decided.withheld, isPresent: request.isPresent ?? (() => false),
      departments: new PlaceMoves('department'), locations: new PlaceMoves('location'),
    };
    const people = new PeopleRun(tx, context, request.onProgress);
    await people.take(request.records(report.problem));
    if (request.gone) await people.dismiss(await request.gone(tx));
    const groups = await people.finish(request.areAllGroups?.() ?? false);
    const created = roster.count('created');
    if (!dryRun && created + roster.count('changed') >= WORTH_ANALYZING) await analyzePeople(tx);
    const limit = brakeLimit(active, this.brake);
    const undecided = [...report.left].filter((id) => !decided.allowed.has(id)).length;
    return { rows: [...report.rows.values()], result: resultOf(runId, dryRun, context, groups, { active, limit }, undecided > limit) };
  }

  /** Stores what the run did, or would have done. */
  private async conclude(tx: Transaction, { rows, result }: Outcome, request: RunRequest, isKept: boolean): Promise<void> {
    const { runId: id, counts, cause, problems } = result;
    const state = result.held && !request.dryRun ? 'held' : 'done';
    await finishRun(tx, { id, state, counts, problems, cause: result.held ? cause : null, position: isKept ? (request.position?.() ?? null) : null });
    await insertChanges(tx, id, rows.map((row) => ({ ...row, isCause: result.held && sharesCause(row, cause) })), isKept);
    if (!request.dryRun) {
      const holds = await supersedeHeld(tx, request, state === 'held' ? id : null);
      holds.forEach((holdId) => tx.emit(state === 'held' ? new RunHeld({ holdId }) : new HoldEnded({ holdId })));
    }
    await recordAudit(tx, {
      action: state === 'held' ? 'provisioning.held' : request.dryRun ? 'provisioning.rehearsed' : 'provisioning.ran',
      actor: request.actor,
      subject: { kind: 'provisioning_run', id },
      facts: { source: request.source, scope: request.scope, ...counts },
      personal: { label: request.label },
    });
  }
}

interface Outcome {
  result: ImportResult;
  rows: RunRow[];
}

class TakenBack extends Error {}

function resultOf(runId: string, dryRun: boolean, { report, roster }: RunContext, groups: ImportCounts, { active, limit }: { active: number; limit: number }, held: boolean): ImportResult {
  const people = { created: roster.count('created'), changed: roster.count('changed'), unchanged: roster.count('unchanged') };
  const leaving = [...report.rows.values()].filter(({ action }) => action === 'leave');
  const counts: RunCounts = {
    joined: people.created,
    changed: people.changed - report.returned - leaving.filter(({ reason }) => reason !== 'gone').length,
    returned: report.returned,
    left: report.left.size,
    unchanged: people.unchanged,
    withheld: report.withheld.size,
    groups: groups.created + groups.changed,
    problems: report.problems.length + report.unlisted.problems,
    active,
    limit,
  };
  const problems = report.problems.sort((a, b) => a.line - b.line);
  return { runId, dryRun, held, people, groups, left: counts.left, counts, cause: held ? likelyCause(leaving) : null, changes: report.changes, problems, unlisted: report.unlisted };
}

/** A sentence that may be shown to administrators. */
function reasonOf(error: unknown): string {
  return error instanceof AppError || (error instanceof Error && error.name !== 'QueryFailedError') ? (error as Error).message : 'The database refused.';
}
