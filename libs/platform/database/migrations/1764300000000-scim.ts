import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Integrations with tokens of their own, and what SCIM keeps beside people and sets of people. */
export class Scim1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create table integration (id uuid primary key, name text not null, created_at timestamptz not null default now());
create unique index integration_name on integration (lower(name));
alter table api_token add constraint api_token_integration_id_fkey foreign key (integration_id) references integration;
create index api_token_integration on api_token (integration_id);

-- People whom SCIM has written to. The others are users too, under their e-mail address or employee number. extra holds
-- what SCIM says of a person and Atrium has no place for, so that a client reads what it wrote.
create table scim_user (
  person_id uuid primary key references person on delete cascade,
  user_name text not null, external_id text, extra jsonb not null default '{}',
  created_by uuid references integration, created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  deleted_at timestamptz);
create unique index scim_user_name on scim_user (lower(user_name));
create index scim_user_external on scim_user (external_id);
create index scim_user_emails on scim_user using gin ((lower(extra ->> 'emails')::jsonb) jsonb_path_ops);
create function forget_scim_user() returns trigger language plpgsql as $$ begin
  delete from scim_user where person_id = new.id; return null; end $$;
create trigger person_erased after update of status on person for each row when (new.status = 'erased') execute function forget_scim_user();

create table scim_group (
  set_id uuid primary key references people_set on delete cascade, external_id text, version int not null default 1,
  created_at timestamptz not null default now(), updated_at timestamptz not null default now(),
  group_id uuid references groups);
create index scim_group_external on scim_group (external_id);
create index scim_group_group on scim_group (group_id);
create unique index people_set_scim_name on people_set (lower(name)) where source = 'scim';

-- Whom an integration let go, for the brake's rolling hour; and what the brake holds until somebody decides.
create table scim_deactivation (id uuid primary key, integration_id uuid not null references integration, person_id uuid not null references person,
  at timestamptz not null default now());
create index scim_deactivation_recent on scim_deactivation (integration_id, at);
create table scim_brake (id uuid primary key, integration_id uuid not null references integration, allowed int not null,
  held_at timestamptz not null default now(), approved_at timestamptz, approved_by uuid references person);
create unique index scim_brake_open on scim_brake (integration_id) where approved_at is null;
create index scim_brake_approved on scim_brake (integration_id, approved_at);
create table scim_held_person (brake_id uuid references scim_brake on delete cascade, person_id uuid references person, at timestamptz not null default now(),
  primary key (brake_id, person_id));
`;
