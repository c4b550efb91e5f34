import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With whose rights a provider's metadata and rules were last changed: it speaks for nobody who has more. */
export class ProviderTrust1764900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
alter table identity_provider add metadata_rights text[], add rules_rights text[];
alter table session add rights text[];
`;
