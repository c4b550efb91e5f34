import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Injectable, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Test } from '@nestjs/testing';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiModule } from '../../../apps/api/api.module.js';
import { Reads } from '../../../libs/platform/access/access.decorator.js';
import { Configuration, InvalidConfiguration } from '../../../libs/platform/config/configuration.js';
import { ConfigModule } from '../../../libs/platform/config/config.module.js';
import { DatabaseModule } from '../../../libs/platform/database/database.module.js';
import { DomainEvent } from '../../../libs/platform/jobs/domain-event.js';
import { JobsModule } from '../../../libs/platform/jobs/jobs.module.js';
import { type EventProcessor, SubscribesTo } from '../../../libs/platform/jobs/subscriber.js';
import { RealtimeModule } from '../../../libs/platform/realtime/realtime.module.js';
import { createTestDatabase, type TestDatabase } from '../../database.js';

class Happened extends DomainEvent {}
class NeverListed extends DomainEvent {}

@Injectable()
@SubscribesTo('boot.first', Happened)
class First implements EventProcessor {
  async process(): Promise<void> {}
}

@Injectable()
@SubscribesTo('boot.first', Happened)
class Second implements EventProcessor {
  async process(): Promise<void> {}
}

@Injectable()
@SubscribesTo('boot.first', NeverListed)
class OfUnknownEvent implements EventProcessor {
  async process(): Promise<void> {}
}

@Resolver()
class OpenResolver {
  @Query(() => String)
  openQuery(): string {
    return 'open';
  }
  @Mutation(() => String)
  openMutation(): string {
    return 'open';
  }
  @Subscription(() => String)
  openSubscription(): string {
    return 'open';
  }
  @Reads()
  @Query(() => String)
  guardedQuery(): string {
    return 'guarded';
  }
}

@Controller()
class OpenController {
  @Get('open')
  open(): string {
    return 'open';
  }
}

describe('the processes do not boot', () => {
  let database: TestDatabase;
  let configuration: Configuration;

  beforeAll(async () => {
    database = await createTestDatabase();
    configuration = Configuration.load({ NODE_ENV: 'test', DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent' });
  });
  afterAll(() => database.drop());

  async function bootApi(extra: { providers?: Provider[]; controllers?: Type[] }): Promise<void> {
    const feature: DynamicModule = { module: class Feature {}, ...extra };
    const testing = await Test.createTestingModule({ imports: [ApiModule.with(configuration), feature] }).compile();
    const app = testing.createNestApplication(new FastifyAdapter(), { logger: false });
    await app.init().finally(() => app.close());
  }

  async function bootWorker(processors: Provider[], jobs = ['boot.first']): Promise<void> {
    const feature: DynamicModule = { module: class Feature {}, providers: processors };
    const app = await Test.createTestingModule({
      imports: [ConfigModule.with(configuration), DatabaseModule.with([]), RealtimeModule, JobsModule.with([Happened], jobs), feature],
    }).compile();
    await app.init().finally(() => app.close());
  }

  it('with a GraphQL handler that declares no access rule, and names each', async () => {
    await expect(bootApi({ providers: [OpenResolver] })).rejects.toThrow(/no access rule.*: OpenResolver\.openQuery, OpenResolver\.openMutation, OpenResolver\.openSubscription\./);
  });

  it('with an HTTP route that declares no access rule', async () => {
    await expect(bootApi({ controllers: [OpenController] })).rejects.toThrow(/no access rule.*: OpenController\.open\./);
  });

  it('with a job that has no processor, two, or one that is not listed', async () => {
    await expect(bootWorker([First])).resolves.toBeUndefined();
    await expect(bootWorker([])).rejects.toThrow('These jobs have no processor: boot.first.');
    await expect(bootWorker([First, Second])).rejects.toThrow('The job "boot.first" has two processors.');
    await expect(bootWorker([First], [])).rejects.toThrow('The job "boot.first" is not listed.');
  });

  it('with a subscriber of an event that no feature lists', async () => {
    await expect(bootWorker([OfUnknownEvent])).rejects.toThrow('"boot.first" subscribes to the unknown event NeverListed.');
  });

  it('with wrong configuration, and says all that is wrong at once', () => {
    const load = () => Configuration.load({ PORT: 'many', NODE_ENV: 'testing', DATABASE_URL: 'mysql://secret@host' });
    expect(load).toThrow(InvalidConfiguration);
    expect(load).toThrow(/NODE_ENV should be .*\n.*PORT should be .*\n.*DATABASE_URL should be /s);
    expect(load).not.toThrow(/secret/);
  });
});
