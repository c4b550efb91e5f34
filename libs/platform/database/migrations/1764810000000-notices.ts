import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications that nobody caused, such as a run that the brake holds and a certificate that is about to expire. */
export class Notices1764810000000 implements MigrationInterface {
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
  check (kind in ('MENTIONED', 'COMMENTED', 'REPLIED', 'REACTED', 'FOLLOWED', 'INVITED', 'ASKED_TO_JOIN', 'ACCEPTED', 'REMOVED', 'RUN_HELD', 'INTEGRATION_HELD', 'CERTIFICATE_EXPIRES'));
-- What of the administration it is about; the kind says in which table that stands.
alter table notification add about_id uuid;
create index notification_unread_about on notification (about_id) where about_id is not null and read_at is null;
alter table notification_cause alter actor_id drop not null;

-- Held runs that take each other's place are one hold: administrators are told of it once.
alter table provisioning_run add hold_id uuid;
update provisioning_run set hold_id = id where state = 'held';

-- Certificates of identity providers that administrators were told of, as long as the metadata lists them.
create table expiring_certificate (
  id uuid primary key, provider_id uuid not null references identity_provider on delete cascade, fingerprint text not null,
  expires_at timestamptz not null, constraint expiring_certificate_once unique (provider_id, fingerprint));
`;
