import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { hashSecret, newSecret } from '../libs/identity/secret-token.js';
import { createApi } from '../apps/api/create-api.js';
import { SubscriptionSocket } from '../libs/platform/graphql/subscription-socket.js';
import { Configuration } from '../libs/platform/config/configuration.js';
import { withAllStatements } from '../libs/platform/database/statement-count.js';
import { toGlobalId } from '../libs/platform/graphql/global-id.js';
import { newId } from '../libs/platform/ids/uuid7.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startJobs, type TestJobs } from './jobs.js';

/** What GraphQL answered: HTTP status, data, and errors with their code. */
export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: string[]; extensions: { code: string; fields?: { field: string; message: string }[]; reference?: string } }[];
  /** The code of the first error, if any. */
  code?: string;
}

/** A person who is signed in with a session of their own. */
export interface TestPerson {
  uuid: string;
  /** Global id. */
  id: string;
  email: string;
  cookie: string;
  /** Sends a GraphQL operation as this person and expects no errors. */
  ask<Data = any>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Sends a GraphQL operation as this person; errors are part of the answer. */
  send<Data = any>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
}

/** A running API (in this process, on a port of its own) with an empty company in a database of its own. */
export class TestCompany {
  private constructor(
    readonly database: TestDatabase,
    readonly api: Awaited<ReturnType<typeof createApi>>,
    readonly configuration: Configuration,
    readonly url: string,
    /** Superuser-free connection as the owner, for arranging and for looking at rows. */
    readonly sql: pg.Pool,
  ) {}

  private jobsRunning: TestJobs | null = null;
  private people = 0;

  /** @param environment variables beyond the database's */
  static async start(environment: Record<string, string> = {}): Promise<TestCompany> {
    const database = await createTestDatabase();
    const port = await freePort();
    const configuration = Configuration.load({ NODE_ENV: 'test', ATRIUM_DATA_DIR: mkdtempSync(join(tmpdir(), 'atrium-data-')), DATABASE_URL: database.ownerUrl, HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error', DATABASE_POOL: '6', ...environment });
    const api = await createApi(configuration);
    await api.listen(port, '127.0.0.1');
    return new TestCompany(database, api, configuration, configuration.publicUrl, new pg.Pool({ connectionString: database.ownerUrl, max: 3 }));
  }

  async stop(): Promise<void> {
    await this.jobsRunning?.stop();
    await this.api.get(SubscriptionSocket).close();
    await this.api.close();
    await this.sql.end();
    await this.database.drop();
    rmSync(this.configuration.get('ATRIUM_DATA_DIR'), { recursive: true, force: true });
  }

  /** Adds a person and signs them in. */
  async hire(person: { name?: string; email?: string | null; employeeNumber?: string; title?: string; department?: string; location?: string; managerUuid?: string; roles?: string[] } = {}): Promise<TestPerson> {
    const uuid = newId();
    this.people += 1;
    const name = person.name ?? `Person ${String(this.people).padStart(4, '0')}`;
    const email = person.email === undefined ? `person${this.people}@test.example` : person.email;
    await this.sql.query(
      `insert into person (id, email, employee_number, display_name, sort_name, title, department_id, location_id, manager_id)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8)`,
      [uuid, email, person.employeeNumber ?? (email ? null : `E${this.people}`), name, person.title ?? null, await this.place('department', person.department), await this.place('location', person.location), person.managerUuid ?? null],
    );
    for (const role of person.roles ?? []) await this.sql.query('insert into person_role (person_id, role) values ($1, $2)', [uuid, role]);
    const cookie = await this.signIn(uuid);
    return this.personWith(uuid, email ?? '', cookie);
  }

  /** A new session of a person; gives the Cookie header. */
  async signIn(personUuid: string): Promise<string> {
    const secret = newSecret();
    await this.sql.query(
      `insert into session (token_hash, id, person_id, created_at, seen_at, idle_until, absolute_until)
       values ($1, $2, $3, now(), now(), now() + interval '1 day', now() + interval '2 days')`,
      [hashSecret(secret), newId(), personUuid],
    );
    return `atrium_${new URL(this.url).port}=${secret}`;
  }

  /** Everything that is in the outbox is handled by the real processors, in this process, until nothing is left. */
  async settle(): Promise<void> {
    this.jobsRunning ??= await startJobs(this.configuration);
    await this.jobsRunning.settle();
  }

  /** The SQL statements that the API sends for one operation of a person, session lookup included. */
  async statementsOf(person: TestPerson, query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const { statements } = await withAllStatements(() => person.ask(query, variables));
    // The hint to the relay about an earlier write comes from a timer, whenever it likes; and nobody waits for the counter
    // that a person's every thousandth or so request brings up to date for the other processes.
    return statements.filter((statement) => !statement.includes('pg_notify') && !statement.includes('"rate_limit"'));
  }

  /** Sends a GraphQL operation with any headers. */
  async post<Data = any>(body: unknown, headers: Record<string, string> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
    const answer = (await response.json()) as Answer<Data>;
    return { ...answer, status: response.status, code: answer.errors?.[0]?.extensions.code };
  }

  private personWith(uuid: string, email: string, cookie: string): TestPerson {
    const send = <Data>(query: string, variables: Record<string, unknown> = {}) => this.post<Data>({ query, variables }, { cookie });
    const ask = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
      const answer = await send<Data>(query, variables);
      if (answer.errors) throw new Error(`${answer.errors[0]!.extensions.code}: ${answer.errors[0]!.message}`);
      return answer.data;
    };
    return { uuid, id: toGlobalId('Person', uuid), email, cookie, ask, send };
  }

  private async place(table: 'department' | 'location', name: string | undefined): Promise<string | null> {
    if (!name) return null;
    await this.sql.query(`insert into ${table} (id, name) values ($1, $2) on conflict do nothing`, [newId(), name]);
    const { rows } = await this.sql.query<{ id: string }>(`select id from ${table} where lower(name) = lower($1)`, [name]);
    return rows[0]!.id;
  }
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as import('node:net').AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
