import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever owns a group because its owner left is told. */
export class Inheritance1764820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check
  check (kind in ('MENTIONED', 'COMMENTED', 'REPLIED', 'REACTED', 'FOLLOWED', 'INVITED', 'ASKED_TO_JOIN', 'ACCEPTED', 'REMOVED', 'RUN_HELD', 'INTEGRATION_HELD', 'CERTIFICATE_EXPIRES', 'INHERITED'));
`;
