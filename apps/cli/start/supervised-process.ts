import { fork, type ChildProcess } from 'node:child_process';
import { Backoff } from './backoff.js';

export interface ProcessToSupervise {
  name: string;
  /** The compiled program; it says `{ ready: true }` to its parent once it works. */
  program: string;
  env: Record<string, string | undefined>;
  /** Where to say that it ended and came back. */
  say(line: string): void;
}

const READY_WITHIN_MS = 60_000;

/** One child process that is kept alive until it is stopped. */
export class SupervisedProcess {
  private child?: ChildProcess;
  private stopping = false;
  private restart?: NodeJS.Timeout;
  private readonly backoff = new Backoff();

  constructor(private readonly options: ProcessToSupervise) {}

  /**
   * Starts it and waits until it is ready. From then on it is started again whenever it ends.
   *
   * @throws Error when it ends before it was ready the first time
   */
  async start(): Promise<void> {
    const child = this.launch();
    await readiness(child, this.options.name);
    if (!this.stopping) this.keepAlive(child, Date.now());
  }

  /** Asks it to finish what it is doing and waits for its end; after the patience it is killed. */
  async stop(patienceMs = 30_000): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const child = this.child;
    if (!child || hasEnded(child)) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
    await ended;
    clearTimeout(impatience);
  }

  private launch(): ChildProcess {
    // A group of its own, so that Ctrl-C in the terminal reaches the supervisor alone, which drains in order.
    this.child = fork(this.options.program, { env: this.options.env as NodeJS.ProcessEnv, detached: true, execArgv: ['--enable-source-maps'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child.on('error', () => undefined);
    return this.child;
  }

  private keepAlive(child: ChildProcess, since: number): void {
    const again = (): void => {
      if (this.stopping) return;
      const pause = this.backoff.next(Date.now() - since);
      this.options.say(`${this.options.name} ended (${child.signalCode ?? `code ${child.exitCode}`}), starting again in ${pause / 1000} s`);
      this.restart = setTimeout(() => {
        const next = this.launch();
        const launchedAt = Date.now();
        this.keepAlive(next, launchedAt);
        readiness(next, this.options.name).then(
          () => this.options.say(`${this.options.name} runs again`),
          () => undefined,
        );
      }, pause);
    };
    if (hasEnded(child)) again();
    else child.once('exit', again);
  }
}

function readiness(child: ChildProcess, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The ${name} process was not ready within ${READY_WITHIN_MS / 1000} seconds.`));
    }, READY_WITHIN_MS);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`The ${name} process could not start (${signal ?? `code ${code}`}); its reason stands above.`));
    });
    child.on('message', (message: { ready?: boolean }) => {
      if (!message.ready) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
