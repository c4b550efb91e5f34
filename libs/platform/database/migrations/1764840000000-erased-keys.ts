import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sources knew erased people by, so that none of them is made anew unnoticed. */
export class ErasedKeys1764840000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
create table erased_salt (single boolean primary key default true constraint erased_salt_single_check check (single), salt bytea not null);
insert into erased_salt (salt) values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
-- Digests of different people cannot be told to belong to anybody; those of one person go together, to be lifted together.
create table erased_key (digest bytea primary key, erasure_id uuid not null);
create index erased_key_erasure on erased_key (erasure_id);
create function erased_digest(kind text, value text) returns bytea language sql stable
  as $$ select sha256(salt || convert_to(kind || ':' || lower(value), 'UTF8')) from public.erased_salt $$;
`;
