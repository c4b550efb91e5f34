import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log: entries and their seals only grow; one row tells where the chain ends, another how its last check went. */
export class Audit1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create table audit_entry (
  id uuid primary key, at timestamptz not null, action text not null, outcome text not null constraint audit_entry_outcome_check check (outcome in ('done', 'refused')),
  actor_id uuid, subject_id uuid, reference text, body text not null, body_hash bytea not null);
create index audit_entry_action on audit_entry (action, id);
create index audit_entry_actor on audit_entry (actor_id, id);
create index audit_entry_subject on audit_entry (subject_id, id);
create index audit_entry_refused on audit_entry (id) where outcome = 'refused';
create index audit_entry_reference on audit_entry (reference) where reference is not null;
create table audit_detail (entry_id uuid primary key references audit_entry, salt bytea, personal text);
create table audit_seal (seq bigint primary key, entry_id uuid not null unique references audit_entry, previous bytea not null, hash bytea not null);
create table audit_head (id smallint primary key constraint audit_head_one check (id = 1), seq bigint not null, hash bytea not null, mac bytea not null, at timestamptz not null);
create table audit_check (
  id smallint primary key constraint audit_check_one check (id = 1), requested_at timestamptz, started_at timestamptz, checked_at timestamptz,
  seq bigint, problem text, problem_seq bigint, problem_entry_id uuid);
`;
