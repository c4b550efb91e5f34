import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** How the installation does, without a word about people or content. */
export interface SystemHealthView {
  databaseVersion: string;
  databaseBytes: number;
  /** Whether the processes use a role that cannot change the audit log. */
  isRoleSeparated: boolean;
  connections: number;
  maxConnections: number;
  /** Events that no worker has taken over yet. */
  waitingEvents: number;
  oldestWaitingEventAt: Date | null;
  lastEventHandledAt: Date | null;
  /** How far this process's clock is ahead of the database's, at most half the time that asking took off. */
  clockOffsetMs: number;
}

/** Reads the health of database and jobs. */
@Injectable()
export class SystemHealthReader {
  constructor(private readonly database: Database) {}

  /** In one statement. */
  async read(): Promise<SystemHealthView> {
    const asked = Date.now();
    const [row] = await this.database.query<{ version: string; bytes: string; separated: boolean; connections: number; most: number; waiting: number; oldest: Date | null; handled: Date | null; now: number }>(
      `select split_part(current_setting('server_version'), ' ', 1) as version, pg_database_size(current_database()) as bytes,
         not has_table_privilege('audit_entry', 'delete') as separated,
         (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections, current_setting('max_connections')::int as most,
         (select count(*)::int from outbox) as waiting, (select min(created_at) from outbox) as oldest, (select max(at) from processed_event) as handled,
         (extract(epoch from clock_timestamp()) * 1000)::float8 as now`,
      [],
      'system-health',
    );
    return {
      databaseVersion: row!.version,
      databaseBytes: Number(row!.bytes),
      isRoleSeparated: row!.separated,
      connections: row!.connections,
      maxConnections: row!.most,
      waitingEvents: row!.waiting,
      oldestWaitingEventAt: row!.oldest,
      lastEventHandledAt: row!.handled,
      clockOffsetMs: Math.round((asked + Date.now()) / 2 - row!.now),
    };
  }
}
