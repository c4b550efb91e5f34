import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { SessionEndings } from './session-endings.js';
import { deleteOtherSessions } from './session.repository.js';

/** Ends all of the actor's sessions but the one that asks; asked with an API token, all of them. */
@Injectable()
export class EndOtherSessions {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
  ) {}

  /** @returns how many live sessions ended */
  async execute(actor: Actor, input: { clientMutationId?: string | null }): Promise<number> {
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'endOtherSessions', clientMutationId: input.clientMutationId, input: {} }, async () => {
        const ended = await deleteOtherSessions(tx, actor.personId, actor.via.kind === 'session' ? actor.via.id : null);
        if (ended.length > 0) await recordAudit(tx, { action: 'session.ended', actor: auditActor(actor), subject: { kind: 'person', id: actor.personId }, facts: { how: 'ended by the person', sessionIds: ended } });
        this.endings.announce(tx, ended);
        return countAsId(ended.length);
      }),
    );
    return countOf(resultId!);
  }
}

/** A receipt keeps an id as its result, and here the result is a number: it stands in the id's last 48 bits. */
function countAsId(count: number): string {
  return `00000000-0000-0000-0000-${count.toString(16).padStart(12, '0')}`;
}

function countOf(id: string): number {
  return parseInt(id.slice(-12), 16);
}
