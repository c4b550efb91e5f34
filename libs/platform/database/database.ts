import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { DomainEvent, EventPayload } from '../jobs/domain-event.js';
import { insertIntoOutbox } from './outbox.repository.js';
import { countStatement } from './statement-count.js';

/** Anything SQL can be sent to: the pool for reads, a transaction for writes. */
export interface Sql {
  /**
   * Runs one statement.
   *
   * @param text SQL with $1 placeholders
   * @param values what the placeholders stand for
   * @param name when given, the statement is prepared once per connection under this name; the text must be constant
   * @returns the rows, plain objects
   */
  query<Row>(text: string, values?: unknown[], name?: string): Promise<Row[]>;
}

/** The handle of one unit of work. What it writes, and the events it emits, are committed together or not at all. */
export interface Transaction extends Sql {
  /** TypeORM's manager bound to this transaction. */
  readonly manager: EntityManager;
  /** Puts an event into the outbox of this transaction. */
  emit(event: DomainEvent<EventPayload>): void;
  /** Runs after a successful commit, in this process only: for hints that may be lost, never for effects. */
  afterCommit(hint: () => void): void;
}

/** The one door to PostgreSQL: reads through the pool, writes through {@link Database.transaction}. */
@Injectable()
export class Database implements Sql, OnApplicationShutdown {
  private readonly committed = new Set<() => void>();

  constructor(readonly source: DataSource) {}

  async query<Row>(text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    countStatement(text);
    const result = await this.pool.query({ text, values, name });
    return result.rows as Row[];
  }

  /**
   * Runs a unit of work in one READ COMMITTED transaction and commits it.
   *
   * @param work gets the transaction's handle; when it throws, everything is rolled back and the error goes on
   * @returns what work returned
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const tx = new OpenTransaction(runner);
    try {
      await tx.begin();
      const result = await work(tx);
      await tx.commit();
      if (tx.emitted > 0) this.committed.forEach((listener) => listener());
      return result;
    } catch (error) {
      await tx.rollback();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Calls back after each commit that put events into the outbox. */
  onEventsCommitted(listener: () => void): void {
    this.committed.add(listener);
  }

  /** A connection of its own for LISTEN, outside the pool. The caller ends it. */
  listener(): pg.Client {
    const { options } = this.pool;
    // The pool hides the password from enumeration, so spreading alone would lose it.
    return new pg.Client({ ...options, password: options.password, keepAlive: true, query_timeout: 5_000 });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  private get pool(): pg.Pool {
    return (this.source.driver as unknown as { master: pg.Pool }).master;
  }
}

class OpenTransaction implements Transaction {
  private client: pg.PoolClient;
  private readonly events: DomainEvent<EventPayload>[] = [];
  private readonly hints: (() => void)[] = [];

  constructor(private readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  get emitted(): number {
    return this.events.length;
  }

  async begin(): Promise<void> {
    this.client = (await this.runner.connect()) as pg.PoolClient;
    await this.runner.startTransaction();
  }

  async query<Row>(text: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    countStatement(text);
    return (await this.client.query({ text, values, name })).rows as Row[];
  }

  emit(event: DomainEvent<EventPayload>): void {
    this.events.push(event);
  }

  afterCommit(hint: () => void): void {
    this.hints.push(hint);
  }

  async commit(): Promise<void> {
    if (this.events.length > 0) await insertIntoOutbox(this, this.events);
    await this.runner.commitTransaction();
    this.hints.forEach((hint) => hint());
  }

  async rollback(): Promise<void> {
    if (this.runner.isTransactionActive) await this.runner.rollbackTransaction().catch(() => undefined);
  }
}
