import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The counters of rate limits, in the shape that rate-limiter-flexible reads and writes. */
export class RateLimits1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
-- Unlogged: a crash may forget who has done how much, and counting must cost little.
create unlogged table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
create index rate_limit_expire on rate_limit (expire);
`;
