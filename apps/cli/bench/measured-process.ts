import { type ChildProcess, fork } from 'node:child_process';
import { withAllStatements } from '../../../libs/platform/database/statement-count.js';

type Question = 'cpu' | 'count' | 'counted';

/** A server in a process of its own, which tells what it costs. */
export class MeasuredProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** @param file a module that calls {@link reportToParent} */
  static async start(file: URL, environment: Record<string, string | undefined>): Promise<MeasuredProcess> {
    const child = fork(file, { env: environment, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (message: { port: number }) => resolve(message.port));
      child.once('exit', (code) => reject(new Error(`The measured server ended at its start (${code}).`)));
    });
    return new MeasuredProcess(child, port);
  }

  /** Milliseconds of CPU time since the process began. */
  cpu(): Promise<number> {
    return this.ask('cpu');
  }

  /** The SQL statements that the process sends while the work is done. */
  async statementsDuring(work: () => Promise<unknown>): Promise<string[]> {
    await this.ask('count');
    await work();
    return this.ask('counted');
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }

  private ask<Answer>(question: Question): Promise<Answer> {
    return new Promise((resolve) => {
      this.child.once('message', (answer: { answer: Answer }) => resolve(answer.answer));
      this.child.send(question);
    });
  }
}

/** In the measured process: says where it listens, and answers the parent's questions until the parent goes away. */
export function answerParent(port: number, stop: () => Promise<void>): void {
  let statements: string[] = [];
  let counted = (): void => undefined;
  const answers: Record<Question, () => unknown> = {
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1_000;
    },
    count: () => {
      void withAllStatements(() => new Promise<void>((resolve) => (counted = resolve)), (statements = []));
      return null;
    },
    counted: () => {
      counted();
      return statements;
    },
  };
  process.on('message', (question: Question) => process.send!({ answer: answers[question]() }));
  const end = (): void => void stop().finally(() => process.exit(0));
  process.once('SIGTERM', end);
  process.once('disconnect', end);
  process.send!({ port });
}
