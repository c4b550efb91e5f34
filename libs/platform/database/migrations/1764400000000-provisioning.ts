import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who provides which attribute of a person, the entries of a directory, and the runs that bring them. */
export class Provisioning1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
-- The source of each attribute by name, as in {"title": "ldap"}. In the person's own row, so that value and source change together.
alter table person add column attribute_sources jsonb not null default '{}';

create table directory_entry (
  entry_id text primary key, person_id uuid not null constraint directory_entry_person_id_key unique references person on delete cascade,
  dn text not null, uid text);
create index directory_entry_dn on directory_entry (dn);
create index directory_entry_uid on directory_entry (uid);

create table provisioning_run (
  id uuid primary key, source text not null constraint provisioning_run_source_check check (source in ('ldap', 'import')), label text not null,
  scope text not null constraint provisioning_run_scope_check check (scope in ('full', 'incremental')), dry boolean not null,
  state text not null constraint provisioning_run_state_check check (state in ('requested', 'running', 'done', 'held', 'approved', 'superseded', 'discarded', 'failed')),
  requested_by uuid references person, started_at timestamptz not null default now(), finished_at timestamptz,
  counts jsonb not null default '{}', problems jsonb not null default '[]', cause jsonb, error text, position jsonb,
  first_approver uuid references person, decided_by uuid references person, decided_at timestamptz);
create index provisioning_run_open on provisioning_run (source, id) where state in ('requested', 'running', 'held', 'approved');

create table provisioning_change (
  run_id uuid references provisioning_run on delete cascade, id uuid,
  action text not null constraint provisioning_change_action_check check (action in ('leave', 'return', 'join', 'change')),
  person_id uuid references person on delete cascade, name text not null, location text, fields jsonb not null default '[]', reason text,
  is_cause boolean not null default false,
  decision text constraint provisioning_change_decision_check check (decision in ('allowed', 'withheld')), primary key (run_id, id));
create index provisioning_change_action on provisioning_change (run_id, action, id);
create index provisioning_change_person on provisioning_change (person_id);
`;
