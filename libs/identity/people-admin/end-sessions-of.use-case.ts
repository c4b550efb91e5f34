import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../../audit/audit.port.js';
import type { Actor } from '../../platform/access/actor.js';
import { Database } from '../../platform/database/database.js';
import { once } from '../../platform/database/mutation-receipt.repository.js';
import { SessionEndings } from '../session-endings.js';
import { deleteOtherSessions } from '../session.repository.js';
import { lockAdministered } from './administered-person.js';
import type { AdministerPerson } from './deactivate-person.use-case.js';

/** An administrator signs a person out everywhere, as after a lost telephone. Tokens are revoked one by one. */
@Injectable()
export class EndSessionsOf {
  constructor(
    private readonly database: Database,
    private readonly endings: SessionEndings,
  ) {}

  /** @throws NOT_FOUND, INVALID_INPUT for oneself, FORBIDDEN for an owner by anybody but an owner */
  async execute(actor: Actor, { clientMutationId, ...input }: AdministerPerson): Promise<void> {
    const { personId } = input;
    await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'endSessionsOf', clientMutationId, input }, async () => {
        await lockAdministered(tx, actor, personId);
        const ended = await deleteOtherSessions(tx, personId, null);
        if (ended.length > 0) await recordAudit(tx, { action: 'session.ended', actor: auditActor(actor), subject: { kind: 'person', id: personId }, facts: { how: 'ended by an administrator', sessionIds: ended } });
        this.endings.announce(tx, ended);
        return personId;
      }),
    );
  }
}
