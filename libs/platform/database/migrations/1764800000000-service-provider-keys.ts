import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Our own SAML keys can be changed: the next ones and the ones before stand beside those in use. */
export class ServiceProviderKeys1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
alter table service_provider_key
  add phase text not null default 'current' constraint service_provider_key_phase_check check (phase in ('next', 'current', 'old')),
  add phase_since timestamptz not null default now(),
  drop constraint service_provider_key_pkey,
  add constraint service_provider_key_pkey primary key (purpose, phase);
update service_provider_key set phase_since = created_at;
`;
