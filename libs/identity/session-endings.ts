import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { Realtime, type RealtimeMessage } from '../platform/realtime/realtime.js';
import { SocketRegistry } from '../platform/realtime/socket-registry.js';

const TOPIC = 'session-ended';
const PEOPLE_TOPIC = 'access-ended';

/**
 * Tells every process that sessions have ended, so that their open sockets close at once. Requests need no telling:
 * they look the session up. Should the message be lost, the sockets' own re-check finds out.
 */
@Injectable()
export class SessionEndings implements OnModuleInit {
  constructor(
    private readonly realtime: Realtime,
    private readonly sockets: SocketRegistry,
  ) {}

  onModuleInit(): void {
    this.realtime.subscribe(TOPIC, ({ ids }) => {
      const ended = new Set(ids as string[]);
      this.sockets.closeWhere((actor) => ended.has(actor.via.id));
    });
    this.realtime.subscribe(PEOPLE_TOPIC, ({ ids }) => {
      const gone = new Set(ids as string[]);
      this.sockets.closeWhere((actor) => gone.has(actor.personId));
    });
  }

  /** Call it in the transaction that ends them; it tells after the commit. */
  announce(tx: Transaction, ids: readonly string[]): void {
    if (ids.length > 0) tx.afterCommit(() => void this.realtime.publish(inMessages(ids)));
  }
}

/** Tells every process that people may not be here any more, by session or token. */
export function accessEnded(personIds: string[]): RealtimeMessage {
  return { topic: PEOPLE_TOPIC, ids: personIds };
}

function inMessages(ids: readonly string[]): { topic: string; ids: string[] }[] {
  const PER_MESSAGE = 100;
  return Array.from({ length: Math.ceil(ids.length / PER_MESSAGE) }, (_, index) => ({ topic: TOPIC, ids: ids.slice(index * PER_MESSAGE, (index + 1) * PER_MESSAGE) }));
}
