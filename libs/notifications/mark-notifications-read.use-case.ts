import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { invalidInput, notFound } from '../platform/errors/app-error.js';
import { fromGlobalId } from '../platform/graphql/global-id.js';
import { MAX_PAGE } from '../platform/pagination/keyset.js';
import { Realtime } from '../platform/realtime/realtime.js';
import type { MarkNotificationsReadInput } from './graphql/notification.inputs.js';
import { countOwned, markAllRead, markRead } from './notification.repository.js';
import { badgeMessages } from './notification.topics.js';

/** Marks some or all of one's notifications as read. */
@Injectable()
export class MarkNotificationsRead {
  constructor(
    private readonly database: Database,
    private readonly realtime: Realtime,
  ) {}

  /**
   * @returns the ids that it is about, the newest 100 when it is about all
   * @throws INVALID_INPUT unless either ids or all is given; NOT_FOUND when one of the ids is not the actor's
   */
  async execute({ personId }: Actor, input: MarkNotificationsReadInput): Promise<string[]> {
    const wanted = readInput(input);
    let changed: string[] = [];
    await this.database.transaction((tx) =>
      once(tx, { personId, mutation: 'markNotificationsRead', clientMutationId: input.clientMutationId, input }, async () => {
        if (wanted && (await countOwned(tx, personId, wanted)) !== wanted.length) throw notFound();
        changed = wanted ? await markRead(tx, personId, wanted) : await markAllRead(tx, personId);
        if (changed.length > 0) tx.afterCommit(() => void this.realtime.publish(badgeMessages([personId])));
        return null;
      }),
    );
    return wanted ?? changed.sort().slice(-MAX_PAGE);
  }
}

/** @returns the raw ids, each once, or null for all */
function readInput({ ids, all }: MarkNotificationsReadInput): string[] | null {
  if ((ids != null) === (all === true)) throw invalidInput({ field: 'ids', message: 'Say which notifications: either ids, or all: true.' });
  if (ids == null) return null;
  if (ids.length > MAX_PAGE) throw invalidInput({ field: 'ids', message: `Mark at most ${MAX_PAGE} notifications at once, or all.` });
  return [...new Set(ids.map((id) => fromGlobalId('Notification', id)))];
}
