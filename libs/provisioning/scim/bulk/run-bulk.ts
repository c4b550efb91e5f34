import { Injectable } from '@nestjs/common';
import type { Integration } from '../../../identity/integration.reader.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { logger } from '../../../platform/telemetry/logger.js';
import { scimBase } from '../http/scim-base.js';
import { ScimRouter } from '../http/scim-router.js';
import type { ScimAnswer } from '../http/scim-request.js';
import { ScimError } from '../scim-error.js';
import { type BulkOperation, readBulk } from './bulk-request.js';

const RESPONSE = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';
const REFERENCE = /^bulkId:(.+)$/;

/** POST /Bulk: operations one after another, each its own transaction; those that refer to others wait for them. */
@Injectable()
export class RunBulk {
  private readonly base: string;

  constructor(
    configuration: Configuration,
    private readonly router: ScimRouter,
  ) {
    this.base = scimBase(configuration);
  }

  /** @throws ScimError 400, 413 for the request as a whole */
  async execute(integration: Integration, body: unknown): Promise<ScimAnswer> {
    const { failOnErrors, operations } = readBulk(body);
    const run = new Run(operations);
    let errors = 0;
    for (let index = run.next(); index !== null && (failOnErrors === null || errors < failOnErrors); index = run.next()) {
      const answer = await this.try(integration, run, operations[index]!);
      if (answer.status >= 400) errors += 1;
      run.done(index, answer);
    }
    return { status: 200, body: { schemas: [RESPONSE], Operations: run.results(this.base) } };
  }

  private async try(integration: Integration, run: Run, operation: BulkOperation): Promise<ScimAnswer> {
    try {
      if (operation.problem) throw operation.problem;
      const path = (run.resolve(operation.path.slice(1).split('/')) as string[]).map(decodeURIComponent);
      return await this.router.answer({ integration, method: operation.method, path, query: {}, body: run.resolve(operation.data), ifMatch: operation.version });
    } catch (error) {
      if (error instanceof ScimError) return { status: error.status, body: error.body };
      logger.error({ err: error }, 'a bulk operation failed');
      return { status: 500, body: new ScimError(500, 'The operation failed.').body };
    }
  }
}

/** Which operations are done, and the ids that bulkIds stand for by now. */
class Run {
  private readonly answers = new Map<number, ScimAnswer>();
  private readonly ids = new Map<string, string>();
  private readonly waiting: Set<number>;
  private readonly made: Map<string, number>;

  constructor(private readonly operations: BulkOperation[]) {
    this.waiting = new Set(operations.keys());
    this.made = new Map(operations.flatMap(({ method, bulkId }, index) => (method === 'POST' && bulkId ? [[bulkId, index] as const] : [])));
  }

  /** The first operation whose references are known; where operations wait for each other, the first of them, to fail. */
  next(): number | null {
    for (const index of this.waiting) {
      if (this.references(index).every((bulkId) => this.ids.has(bulkId) || !this.waiting.has(this.made.get(bulkId) ?? -1))) return index;
    }
    return this.waiting.values().next().value ?? null;
  }

  done(index: number, answer: ScimAnswer): void {
    this.waiting.delete(index);
    this.answers.set(index, answer);
    const { method, bulkId } = this.operations[index]!;
    const id = (answer.body as { id?: string } | undefined)?.id;
    if (method === 'POST' && bulkId && id && answer.status < 400) this.ids.set(bulkId, id);
  }

  /** Puts ids in the place of references. @throws ScimError 409 for one that leads nowhere */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.resolve(one));
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.resolve(one)]));
    const bulkId = typeof value === 'string' ? REFERENCE.exec(value)?.[1] : undefined;
    if (bulkId === undefined) return value;
    const id = this.ids.get(bulkId);
    if (id === undefined) throw new ScimError(409, `There is nothing under bulkId:${bulkId.slice(0, 60)}.`, 'invalidValue');
    return id;
  }

  /** The operations that were tried, in the order of the request. Only what could not be made has no address (RFC 7644 section 3.7). */
  results(base: string): object[] {
    return [...this.answers].sort(([a], [b]) => a - b).map(([index, { status, body, location, version }]) => {
      const { method, bulkId, path } = this.operations[index]!;
      return {
        method,
        ...(bulkId ? { bulkId } : {}),
        ...(version ? { version } : {}),
        ...(location ? { location } : method === 'POST' ? {} : { location: base + this.addressed(path) }),
        status: String(status),
        ...(status >= 400 ? { response: body } : {}),
      };
    });
  }

  /** A path with ids in the place of references, as far as they are known. */
  private addressed(path: string): string {
    return path.split('/').map((part) => this.ids.get(REFERENCE.exec(part)?.[1] ?? '') ?? part).join('/');
  }

  private references(index: number): string[] {
    const found: string[] = [];
    const look = (value: unknown): void => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
      else if (typeof value === 'string') found.push(...(REFERENCE.exec(value)?.slice(1) ?? []));
    };
    look(this.operations[index]!.data);
    look(this.operations[index]!.path.split('/'));
    return found;
  }
}
