import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';

/**
 * How things of one kind are called: SQL of `id` and `label` for those of some ids that the viewer may know of.
 *
 * @param ids SQL expression of a uuid[]
 * @param viewer SQL expression of the viewer's person id
 */
export type LabelSql = (ids: string, viewer: string) => string;

/** A thing that an entry of the log names. */
export interface Named {
  kind: string;
  uuid: string;
}

/** Where features register what their things are called in the audit log, which keeps ids only. */
@Injectable()
export class AuditLabels {
  private readonly kinds = new Map<string, LabelSql>();

  constructor(private readonly database: Database) {}

  register(kind: string, sql: LabelSql): void {
    if (this.kinds.has(kind)) throw new Error(`Two features name things of kind ${kind}.`);
    this.kinds.set(kind, sql);
  }

  /**
   * The labels of things of whatever kinds, in one statement.
   *
   * @returns one for each thing; null when it is gone, has no name, or the viewer may not know of it
   */
  async find(viewerId: string, things: readonly Named[]): Promise<(string | null)[]> {
    const kinds = [...new Set(things.map(({ kind }) => kind))].filter((kind) => this.kinds.has(kind));
    if (kinds.length === 0) return things.map(() => null);
    const parts = kinds.map((kind, index) => `select ${index} as kind, l.id, l.label from (${this.kinds.get(kind)!(`$${index + 2}::uuid[]`, '$1::uuid')}) l`);
    // The first condition holds always; it lets PostgreSQL know the parameter's type when no kind asks who looks.
    const rows = await this.database.query<{ kind: number; id: string; label: string }>(`select * from (${parts.join(' union all ')}) named where $1::uuid is not null`, [
      viewerId,
      ...kinds.map((kind) => [...new Set(things.filter((thing) => thing.kind === kind).map(({ uuid }) => uuid))]),
    ]);
    const labels = new Map(rows.map((row) => [`${kinds[row.kind]} ${row.id}`, row.label]));
    return things.map(({ kind, uuid }) => labels.get(`${kind} ${uuid}`) ?? null);
  }
}
