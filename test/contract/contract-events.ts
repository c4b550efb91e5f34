import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { ConfigModule } from '../../libs/platform/config/config.module.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { DatabaseModule } from '../../libs/platform/database/database.module.js';
import type { Transaction } from '../../libs/platform/database/database.js';
import { DomainEvent } from '../../libs/platform/jobs/domain-event.js';
import { JobsModule } from '../../libs/platform/jobs/jobs.module.js';
import { OutboxWake } from '../../libs/platform/jobs/outbox-wake.js';
import { type EventProcessor, SubscribesTo } from '../../libs/platform/jobs/subscriber.js';
import { RealtimeModule } from '../../libs/platform/realtime/realtime.module.js';
import type { RealtimeMessage } from '../../libs/platform/realtime/realtime.js';

/** Asks the processors for one row in `effect`, after some failures or a pause. */
export class EffectWanted extends DomainEvent<{ what: string; failures: number; pauseMs: number }> {}
export class NobodyListens extends DomainEvent<{ what: string }> {}

type Wanted = EffectWanted['payload'];

/** The table that the contract's processors write to. */
export const EFFECT_TABLE = 'create table effect (what text not null, by text not null)';

const failed = new Map<string, number>();

@Injectable()
@SubscribesTo('contract.write-slowly', EffectWanted)
export class WriteSlowly implements EventProcessor<Wanted> {
  /** What is being worked on in this process right now. */
  static readonly started: string[] = [];

  async process({ what, failures, pauseMs }: Wanted, tx: Transaction): Promise<RealtimeMessage[]> {
    await tx.query('insert into effect values ($1, $2)', [what, 'slowly']);
    WriteSlowly.started.push(what);
    process.send?.({ started: what });
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    const soFar = failed.get(what) ?? 0;
    if (soFar < failures) {
      failed.set(what, soFar + 1);
      throw new Error(`${what} fails on purpose`);
    }
    return [{ topic: 'contract', what }];
  }
}

@Injectable()
@SubscribesTo('contract.write-at-once', EffectWanted)
export class WriteAtOnce implements EventProcessor<Wanted> {
  async process({ what }: Wanted, tx: Transaction): Promise<void> {
    await tx.query('insert into effect values ($1, $2)', [what, 'at-once']);
  }
}

/** A worker process with these two processors and nothing else. */
@Module({})
export class ContractWorker {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ContractWorker,
      imports: [
        ConfigModule.with(configuration),
        DatabaseModule.with([]),
        RealtimeModule,
        JobsModule.with([EffectWanted, NobodyListens], ['contract.write-slowly', 'contract.write-at-once']),
      ],
      providers: [WriteSlowly, WriteAtOnce, OutboxWake],
    };
  }
}
