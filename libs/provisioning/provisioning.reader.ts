import { Injectable } from '@nestjs/common';
import { PERSON_COLUMNS, PERSON_JOINS, type PersonRow, toPersonView } from '../people/person.reader.js';
import type { PersonView } from '../people/person.view.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database } from '../platform/database/database.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { connection, type Connection, mapConnection, readPage, toCursor } from '../platform/pagination/keyset.js';
import { ldapSettings } from './ldap/ldap-settings.js';
import type { RunView, SourceView } from './provisioning-overview.view.js';
import type { FieldChange, RunAction } from './provisioning-run.view.js';

/** What a run did to one person, or would do. */
export interface ChangeView {
  id: string;
  action: RunAction;
  /** Null for somebody who does not exist, because the run was dry or held. */
  person: PersonView | null;
  name: string;
  location: string | null;
  fields: FieldChange[];
  reason: string | null;
  isCause: boolean;
}

export interface Overview {
  sources: SourceView[];
  runs: Connection<RunView>;
  /** The run that was asked for; else the newest that is held, or that did something. */
  shown: RunView | null;
}

type RunRow = RunView & { isPaged: boolean };
type ChangeRow = Omit<ChangeView, 'person' | 'id' | 'location'> & { changeId: string; changeLocation: string | null; isErased: boolean } & PersonRow;

const RUN = `r.id, r.source, r.label, r.scope, r.dry, r.state, r.started_at as "startedAt", r.finished_at as "finishedAt", r.counts, r.problems, r.cause, r.error,
  r.first_approver as "firstApproverId", asked.display_name as "requestedBy", first.display_name as "firstApprover", decided.display_name as "decidedBy"
  from provisioning_run r left join person asked on asked.id = r.requested_by left join person first on first.id = r.first_approver left join person decided on decided.id = r.decided_by`;

/** Reads runs and what they did. Who may is the handler's rule: provisioning.manage. */
@Injectable()
export class ProvisioningReader {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** Sources, runs, newest first, and the one to look at, in one statement. @throws INVALID_INPUT for a bad page */
  async overview(runId: string | null, args: { first: number; after?: string | null }): Promise<Overview> {
    const { first, after } = readPage<[string]>(args, [isUuid]);
    const [found] = await this.database.query<{ runs: RunRow[] | null; integrations: IntegrationRow[] | null }>(OVERVIEW, [after?.[0] ?? null, first + 1, runId], 'provisioning-overview');
    const all = (found!.runs ?? []).map(({ startedAt, finishedAt, ...row }) => ({ ...row, startedAt: new Date(startedAt), finishedAt: finishedAt && new Date(finishedAt) }));
    const runs = connection<RunView>(all.filter(({ isPaged }) => isPaged), first, ({ id }) => toCursor(id));
    const shown = runId ? all.find(({ id }) => id === runId) : (all.find(({ state }) => state === 'held') ?? all.find(hasDone));
    return { sources: [...this.directory(all), ...(found!.integrations ?? []).map(asSource)], runs, shown: shown ?? null };
  }

  /** @returns null when there is none such */
  async run(id: string): Promise<RunView | null> {
    const [run] = await this.database.query<RunView>(`select ${RUN} where r.id = $1`, [id], 'provisioning-run');
    return run ?? null;
  }

  /** How many runs wait for a decision. */
  async heldCount(): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `select ((select count(*) from provisioning_run where state = 'held') + (select count(*) from scim_brake where approved_at is null))::int as n`,
      [],
      'provisioning-held',
    );
    return row!.n;
  }

  /** What a run did, those who leave first, in one statement. @throws INVALID_INPUT for a bad page */
  async changes(runId: string, action: RunAction | null, args: { first: number; after?: string | null }): Promise<Connection<ChangeView>> {
    const { first, after } = readPage<[string, string]>(args, [(rank) => /^[1-4]$/.test(rank), isUuid]);
    const rows = await this.database.query<ChangeRow & { rank: number }>(CHANGES, [runId, action, after ? Number(after[0]) : 0, after?.[1] ?? null, first + 1], 'provisioning-changes');
    return mapConnection(connection(rows, first, ({ rank, changeId }) => toCursor(String(rank), changeId)), asChange);
  }

  private directory(runs: RunView[]): SourceView[] {
    const settings = ldapSettings(this.configuration);
    if (!settings) return [];
    const real = runs.filter(({ source, dry, state }) => source === 'ldap' && !dry && state !== 'requested');
    const last = real.find(({ state }) => state === 'done');
    const state = real.some((run) => run.state === 'held') ? 'HELD' : STATES[real[0]?.state ?? ''] ?? (last ? 'IN_STEP' : 'NEVER');
    return [{ kind: 'LDAP', name: settings.name, state, everyMinutes: settings.everyMinutes || null, lastAt: last?.finishedAt ?? null }];
  }
}

const STATES: Record<string, SourceView['state']> = { failed: 'FAILED', running: 'RUNNING' };

interface IntegrationRow {
  name: string;
  lastAt: string | null;
  isHeld: boolean;
}

const OVERVIEW = `with page as (select id from provisioning_run where $1::uuid is null or id < $1 order by id desc limit $2),
  wanted as (
    select id from page union select id from provisioning_run where state in ('requested', 'running', 'held') union select id from provisioning_run where id = $3::uuid
    union (select id from provisioning_run where source = 'ldap' and state = 'done' and not dry order by id desc limit 1)),
  found as (select exists (select from page where page.id = r.id) as "isPaged", ${RUN} where r.id in (select id from wanted))
  select (select json_agg(f order by f.id desc) from found f) as runs,
    (select json_agg(i) from (
      select i.name, (select max(t.last_used_at) from api_token t where t.integration_id = i.id) as "lastAt",
        exists (select from scim_brake b where b.integration_id = i.id and b.approved_at is null) as "isHeld"
      from integration i where exists (select from api_token t where t.integration_id = i.id and t.revoked_at is null) order by lower(i.name) limit 20) i) as integrations`;

const CHANGES = `select c.id as "changeId", c.action, c.name, c.location as "changeLocation", c.fields, c.reason, c.is_cause as "isCause", p.status = 'erased' as "isErased",
    array_position(array['leave', 'return', 'join', 'change'], c.action) as rank, ${PERSON_COLUMNS}
  from unnest(array['leave', 'return', 'join', 'change']) with ordinality as a (action, rank)
  cross join lateral (
    select * from provisioning_change c where c.run_id = $1 and c.action = a.action and (a.rank > $3 or c.id > coalesce($4::uuid, '00000000-0000-0000-0000-000000000000'))
    order by c.id limit $5) c
  left join person p on p.id = c.person_id ${PERSON_JOINS}
  where ($2::text is null or a.action = $2) and a.rank >= $3
  order by a.rank, c.id limit $5`;

function hasDone({ counts: { joined = 0, changed = 0, returned = 0, left = 0 } }: RunView): boolean {
  return joined + changed + returned + left > 0;
}

function asSource({ name, lastAt, isHeld }: IntegrationRow): SourceView {
  return { kind: 'SCIM', name, state: isHeld ? 'HELD' : lastAt ? 'IN_STEP' : 'NEVER', everyMinutes: null, lastAt: lastAt ? new Date(lastAt) : null };
}

/** Of somebody who was erased since, no name or value is told. */
function asChange({ changeId, action, name, changeLocation, fields, reason, isCause, isErased, ...person }: ChangeRow): ChangeView {
  const view = person.id ? toPersonView(person) : null;
  return { id: changeId, action, person: view, name: isErased ? view!.displayName : name, location: isErased ? null : changeLocation, fields: isErased ? [] : fields, reason, isCause };
}
