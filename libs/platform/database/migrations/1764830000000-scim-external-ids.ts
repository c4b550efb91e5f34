import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each integration calls people and groups, apart from the others; and indexes for filters by parts of texts. */
export class ScimExternalIds1764830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create table scim_external_user (
  person_id uuid references person on delete cascade, integration_id uuid references integration, external_id text not null,
  primary key (person_id, integration_id));
create index scim_external_user_id on scim_external_user (integration_id, external_id);
create table scim_external_group (
  set_id uuid references people_set on delete cascade, integration_id uuid references integration, external_id text not null,
  primary key (set_id, integration_id));
create index scim_external_group_id on scim_external_group (integration_id, external_id);
-- Until now nobody wrote down whose id it is: the integration's that made the user, else the only one there is.
insert into scim_external_user
  select person_id, integration_id, external_id from (
    select person_id, external_id, coalesce(created_by, (select (array_agg(id))[1] from integration having count(*) = 1)) as integration_id, created_at
    from scim_user where external_id is not null and deleted_at is null) x where integration_id is not null order by created_at on conflict do nothing;
insert into scim_external_group
  select g.set_id, i.id, g.external_id from scim_group g cross join (select (array_agg(id))[1] as id from integration having count(*) = 1) i
  where g.external_id is not null order by g.created_at on conflict do nothing;
alter table scim_user drop column external_id;
alter table scim_group drop column external_id;
create or replace function forget_scim_user() returns trigger language plpgsql as $$ begin
  delete from scim_user where person_id = new.id; delete from scim_external_user where person_id = new.id; return null; end $$;

-- For "contains", "starts with" and "ends with".
create index person_name_part on person using gin (lower(display_name) gin_trgm_ops);
create index person_email_part on person using gin (lower(email) gin_trgm_ops);
create index person_number_part on person using gin (lower(employee_number) gin_trgm_ops) where email is null;
create index scim_user_name_part on scim_user using gin (lower(user_name) gin_trgm_ops);
create index scim_user_emails_part on scim_user using gin (lower(extra ->> 'emails') gin_trgm_ops);
create index scim_external_user_part on scim_external_user using gin (external_id gin_trgm_ops);
`;
