import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Realtime } from '../realtime/realtime.js';

export const OUTBOX_TOPIC = 'outbox';
const EVERY_MS = 20;

/** Wakes the relay after commits, at most once in 20 ms: a NOTIFY inside each write would halve their throughput. */
@Injectable()
export class OutboxWake implements OnModuleInit {
  private pending = false;

  constructor(
    private readonly database: Database,
    private readonly realtime: Realtime,
  ) {}

  onModuleInit(): void {
    this.database.onEventsCommitted(() => {
      if (this.pending) return;
      this.pending = true;
      setTimeout(() => {
        this.pending = false;
        void this.realtime.publish([{ topic: OUTBOX_TOPIC }]);
      }, EVERY_MS).unref();
    });
  }
}
