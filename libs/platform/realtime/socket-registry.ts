import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';

/** An open socket and whose it is. */
export interface OpenSocket {
  readonly actor: Actor;
  /** Ends it; clients reconnect only if they may. */
  close(code: number, reason: string): void;
}

/** The open sockets of this process, by person and by session or token. */
@Injectable()
export class SocketRegistry {
  private readonly sockets = new Set<OpenSocket>();

  add(socket: OpenSocket): () => void {
    this.sockets.add(socket);
    return () => this.sockets.delete(socket);
  }

  get size(): number {
    return this.sockets.size;
  }

  all(): OpenSocket[] {
    return [...this.sockets];
  }

  /** Closes what matches, at once. */
  closeWhere(matches: (actor: Actor) => boolean): void {
    for (const socket of this.sockets) {
      if (matches(socket.actor)) socket.close(4403, 'This session has ended.');
    }
  }
}
