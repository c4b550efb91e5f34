import { AsyncLocalStorage } from 'node:async_hooks';
import type { Logger } from 'typeorm';

const counting = new AsyncLocalStorage<string[]>();

/**
 * Runs work and tells which SQL statements it sent (BEGIN and COMMIT included). For tests and for the benchmark.
 *
 * @returns work's result and the statements' texts, in order
 */
export async function withStatements<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const result = await counting.run(statements, work);
  return { result, statements };
}

/** Notes a statement for the {@link withStatements} around it, if there is one. */
export function countStatement(text: string): void {
  counting.getStore()?.push(text);
}

/** Notes what TypeORM sends; it logs nothing. */
export class CountingLogger implements Logger {
  logQuery(query: string): void {
    countStatement(query);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
