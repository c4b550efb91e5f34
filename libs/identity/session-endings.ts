import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Transaction } from '../platform/database/database.js';
import { Realtime } from '../platform/realtime/realtime.js';
import { SocketRegistry } from '../platform/realtime/socket-registry.js';

const TOPIC = 'session-ended';

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
  }

  /** Call it in the transaction that ends them; it tells after the commit. */
  announce(tx: Transaction, ids: readonly string[]): void {
    if (ids.length > 0) tx.afterCommit(() => void this.realtime.publish(inMessages(ids)));
  }
}

function inMessages(ids: readonly string[]): { topic: string; ids: string[] }[] {
  const PER_MESSAGE = 100;
  return Array.from({ length: Math.ceil(ids.length / PER_MESSAGE) }, (_, index) => ({ topic: TOPIC, ids: ids.slice(index * PER_MESSAGE, (index + 1) * PER_MESSAGE) }));
}
