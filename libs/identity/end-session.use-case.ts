import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { notFound } from '../platform/errors/app-error.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { SessionEndings } from './session-endings.js';
import { deleteSession } from './session.repository.js';

/** Ends one of the actor's own sessions, the current one included. */
@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
  ) {}

  /**
   * @returns the session's global id
   * @throws NOT_FOUND when it is not a live session of the actor
   */
  async execute(actor: Actor, input: { sessionId: string; clientMutationId?: string | null }): Promise<string> {
    const id = fromGlobalId('Session', input.sessionId);
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'endSession', clientMutationId: input.clientMutationId, input }, async () => {
        if (!(await deleteSession(tx, actor.personId, id))) throw notFound();
        await recordAudit(tx, { action: 'session.ended', actor: auditActor(actor), subject: { kind: 'person', id: actor.personId }, facts: { how: 'ended by the person', sessionIds: [id] } });
        this.endings.announce(tx, [id]);
        return id;
      }),
    );
    return input.sessionId;
  }
}
