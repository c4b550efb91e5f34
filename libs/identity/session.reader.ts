import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { toGlobalId } from '../platform/graphql/global-id.js';
import { sessionsOf } from './session.repository.js';

/** A session as its owner sees it. */
export interface SessionView {
  uuid: string;
  /** Global id. */
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  ip: string | null;
  isCurrent: boolean;
}

/** Reads one's own sessions; nobody reads another's. */
@Injectable()
export class SessionReader {
  constructor(private readonly database: Database) {}

  /** Last used first. */
  async list(actor: Actor): Promise<SessionView[]> {
    const rows = await sessionsOf(this.database, actor.personId);
    return rows.map((row) => ({
      uuid: row.id,
      id: toGlobalId('Session', row.id),
      createdAt: row.created_at,
      lastSeenAt: row.seen_at,
      userAgent: row.user_agent,
      ip: row.ip,
      isCurrent: actor.via.kind === 'session' && actor.via.id === row.id,
    }));
  }
}
