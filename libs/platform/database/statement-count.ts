import type { Logger } from 'typeorm';

const everything = new Set<string[]>();

/**
 * Runs work and tells which SQL statements the process sent meanwhile (BEGIN and COMMIT included), whoever sent them: a
 * request that comes in through a socket loses the caller's asynchronous context. For tests and for the benchmark.
 *
 * @returns work's result and the statements' texts, in order
 */
export async function withAllStatements<T>(work: () => Promise<T>, statements: string[] = []): Promise<{ result: T; statements: string[] }> {
  everything.add(statements);
  try {
    return { result: await work(), statements };
  } finally {
    everything.delete(statements);
  }
}

/** Notes a statement for whoever counts. */
export function countStatement(text: string): void {
  for (const statements of everything) statements.push(text);
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
