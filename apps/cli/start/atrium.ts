import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { processEnvironment, type Configuration } from '../../../libs/platform/config/configuration.js';
import { migrate } from '../../../libs/platform/database/migrator.js';
import { isLoopback } from '../../demo-idp/refuse-unless-local.js';
import { company } from '../demo/content/company.js';
import { seedDemo } from '../demo/seed-demo.js';
import { openDatabase, type OpenDatabase } from '../open-database.js';
import { choosePorts, type Ports } from './choose-ports.js';
import { hasRoomForDemo, isDemoCompany } from './demo-state.repository.js';
import { takeStartLock, type StartLock } from './start-lock.js';
import { StepLines } from './step-lines.js';
import { SupervisedPostgres } from './supervised-postgres.js';
import { SupervisedProcess } from './supervised-process.js';
import { waitForReady } from './wait-for-ready.js';

/** Thrown when it is asked to stop before it is ready. */
export class StoppedEarly extends Error {}

/** The whole of Atrium on one machine: database, API, worker and demo identity provider, each kept alive. */
export class Atrium {
  private readonly lines = new StepLines();
  private readonly processes: SupervisedProcess[] = [];
  private postgres?: SupervisedPostgres;
  private lock?: StartLock;
  private starting?: Promise<string>;
  private stopping = false;

  constructor(private readonly configuration: Configuration) {}

  /**
   * Brings everything up in order.
   *
   * @returns the URL people use, once it answers
   * @throws Error with one sentence; StoppedEarly when stop was called meanwhile
   */
  start(): Promise<string> {
    this.starting = this.bringUp();
    return this.starting;
  }

  /** Lets requests and jobs finish, ends every process, then the database. Also right in the middle of a start. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.stopProcesses();
    await this.starting?.catch(() => undefined);
    await this.stopProcesses();
    await this.postgres?.stop();
    this.lock?.release();
  }

  private async bringUp(): Promise<string> {
    this.lock = takeStartLock(this.configuration.get('ATRIUM_DATA_DIR'));
    const ports = await choosePorts(this.configuration, this.lock.wasKilled ? 30_000 : 0);
    const database = await this.openDatabase();
    await this.lines.step('migrate', async () => this.migrate(database.ownerUrl));
    if (this.configuration.get('ATRIUM_DEMO') === 'on' && !this.configuration.isProduction) await this.lines.step('demo company', () => makeDemo(database.ownerUrl));
    this.goOn();

    const environment = this.environment(database.ownerUrl, ports, await companyName(database.ownerUrl));
    const names = this.usesDemoIdp ? ['api', 'worker', 'demo-idp'] : ['api', 'worker'];
    await this.lines.step('processes', async () => {
      await Promise.all(names.map((name) => this.startProcess(name, environment)));
      await waitForReady(localOrigin(this.configuration.get('HOST'), ports.api));
      return names.join(', ');
    });
    if (this.hasNoProvider && !this.usesDemoIdp) this.lines.line('sign-in', 'no demo identity provider, because HOST can be reached by others: set SAML_IDP_METADATA');
    this.goOn();
    return environment.PUBLIC_URL!;
  }

  private async stopProcesses(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.stop()));
  }

  private async openDatabase(): Promise<OpenDatabase> {
    const start = performance.now();
    const database = await openDatabase(this.configuration);
    if (database.embedded) {
      this.postgres = new SupervisedPostgres(database.embedded, (line) => this.lines.line('database', line));
      this.postgres.watch();
    }
    this.lines.line('database', `${database.how}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
    this.goOn();
    return database;
  }

  private async migrate(ownerUrl: string): Promise<string | undefined> {
    const { ran } = await migrate(ownerUrl);
    return ran.length === 0 ? undefined : `${ran.length} ${ran.length === 1 ? 'migration' : 'migrations'}`;
  }

  private async startProcess(name: string, env: Record<string, string | undefined>): Promise<void> {
    this.goOn();
    const program = fileURLToPath(new URL(`../../${name}/main.js`, import.meta.url));
    const supervised = new SupervisedProcess({ name, program, env, say: (line) => this.lines.line('processes', line) });
    this.processes.push(supervised);
    await supervised.start();
  }

  private environment(ownerUrl: string, ports: Ports, company: string | undefined): Record<string, string | undefined> {
    const given = processEnvironment();
    const host = this.configuration.get('HOST');
    return {
      ...given,
      HOST: host,
      PORT: String(ports.api),
      PUBLIC_URL: this.configuration.get('PUBLIC_URL') || localOrigin(host, ports.api),
      DATABASE_URL: ownerUrl,
      LOG_LEVEL: given.LOG_LEVEL ?? 'warn',
      ATRIUM_COMPANY: given.ATRIUM_COMPANY ?? company,
      ...(this.usesDemoIdp ? { DEMO_IDP_URL: `http://localhost:${ports.demoIdp}` } : {}),
    };
  }

  private get usesDemoIdp(): boolean {
    return this.hasNoProvider && isLoopback(this.configuration.get('HOST'));
  }

  private get hasNoProvider(): boolean {
    return !this.configuration.isProduction && this.configuration.get('SAML_IDP_METADATA') === '';
  }

  private goOn(): void {
    if (this.stopping) throw new StoppedEarly('Stopped before it was ready.');
  }
}

function localOrigin(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function makeDemo(ownerUrl: string): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => {
    if (!(await hasRoomForDemo(client))) return undefined;
    const { people, groups, posts, comments } = await seedDemo(client);
    return `${people} people, ${groups} groups, ${posts} posts, ${comments} comments`;
  });
}

function companyName(ownerUrl: string): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => ((await isDemoCompany(client)) ? company.name : undefined));
}

async function withClient<T>(ownerUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
