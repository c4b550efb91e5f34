import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles that administrators make from named permissions, beside those that Atrium brings. */
export class Roles1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
-- What the roles without a name allow is written in the program.
create table role (id text primary key, name text, permissions text[] not null default '{}', created_at timestamptz not null default now());
create unique index role_name on role (lower(name)) where name is not null;
insert into role (id) values ('communications'), ('people_admin'), ('it_admin'), ('moderator'), ('auditor'), ('owner');
alter table person_role drop constraint person_role_role_check;
alter table person_role add constraint person_role_role_fkey foreign key (role) references role;
create index person_role_holders on person_role (role, person_id);
`;
