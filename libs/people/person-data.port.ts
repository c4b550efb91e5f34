import { Injectable } from '@nestjs/common';
import type { Sql, Transaction } from '../platform/database/database.js';
import type { SourceKey } from './erased-key.port.js';

/** What becomes of what somebody wrote when they are erased. */
export type ErasedContributions = 'keep' | 'remove';

/** The person who is erased, as they were just before. */
export interface Erasure {
  personId: string;
  contributions: ErasedContributions;
  /** What the person could be recognised by wherever it stands as text: name, address, number, telephone, name ids. */
  traces: readonly string[];
}

/** A part of everything about a person, in the export: one file of JSON. */
export interface ExportPart {
  /** Name of the file, without extension. */
  name: string;
  /** Reads as it is written, so that it may be long. */
  rows: AsyncIterable<object>;
}

/** A file of the export that is no JSON. */
export interface ExportFile {
  name: string;
  bytes: Buffer;
}

/** What one feature holds about people. */
export interface PersonData {
  /** Where the person can be recognised by in this feature, for the others to look for. Asked before anything is erased. */
  traces?(sql: Sql, personId: string): Promise<string[]>;
  /** What sources know the person by, to be remembered as digests. Asked before anything is erased. */
  sourceKeys?(sql: Sql, personId: string): Promise<SourceKey[]>;
  /** Takes everything personal away, in the transaction that makes the person a former colleague. Theirs is locked already. */
  erase(tx: Transaction, erasure: Erasure): Promise<void>;
  /** Everything that the feature holds about a person. */
  export(sql: Sql, personId: string): ExportPart[];
  files?(sql: Sql, personId: string): Promise<ExportFile[]>;
}

/** Where every feature that holds something about people registers, so that erasure and export are whole. */
@Injectable()
export class PersonDataRegistry {
  private readonly features: PersonData[] = [];

  register(feature: PersonData): void {
    this.features.push(feature);
  }

  all(): readonly PersonData[] {
    return this.features;
  }
}

/** The rows of one query that has not many. */
export async function* rowsOf<Row extends object>(query: () => Promise<Row[]>): AsyncGenerator<Row> {
  yield* await query();
}

const PAGE = 500;

/**
 * The rows of a query that may have many, page by page.
 *
 * @param query reads at most `limit` rows behind an id, in the order of ids
 */
export async function* pagesOf<Row extends { id: string }>(query: (after: string | null, limit: number) => Promise<Row[]>): AsyncGenerator<Row> {
  for (let after: string | null = null; ; ) {
    const rows = await query(after, PAGE);
    yield* rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
