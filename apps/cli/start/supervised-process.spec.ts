import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Backoff } from './backoff.js';
import { SupervisedProcess } from './supervised-process.js';

const folder = mkdtempSync(join(tmpdir(), 'atrium-supervised-'));
const running: SupervisedProcess[] = [];

/** A program that notes each start with its process id, and what it did when asked to end. */
function supervise(program: string): { process: SupervisedProcess; said: string[]; notes: () => string[] } {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.mjs`);
  const notesFile = `${file}.notes`;
  writeFileSync(notesFile, '');
  writeFileSync(file, `import { appendFileSync } from 'node:fs';\nconst note = (text) => appendFileSync(${JSON.stringify(notesFile)}, text + '\\n');\nnote('start ' + process.pid);\n${program}`);
  const said: string[] = [];
  const supervised = new SupervisedProcess({ name: 'probe', program: file, env: {}, say: (line) => said.push(line) });
  running.push(supervised);
  return { process: supervised, said, notes: () => readFileSync(notesFile, 'utf8').trim().split('\n') };
}

const steady = `process.on('SIGTERM', () => { note('drained'); process.exit(0); }); process.send({ ready: true }); setInterval(() => {}, 1000);`;

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 200) throw new Error('It did not happen within 10 seconds');
    await sleep(50);
  }
}

describe('a supervised process', () => {
  afterEach(() => Promise.all(running.splice(0).map((each) => each.stop(500))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('starts again after it was killed', async () => {
    const { process: supervised, said, notes } = supervise(steady);
    await supervised.start();
    process.kill(Number(notes()[0]!.split(' ')[1]), 'SIGKILL');
    await until(() => said.includes('probe runs again'));
    expect(notes()).toHaveLength(2);
    expect(said[0]).toBe('probe ended (SIGKILL), starting again in 0.25 s');
  });

  it('is asked to end, finishes, and is not started again', async () => {
    const { process: supervised, notes } = supervise(steady);
    await supervised.start();
    await supervised.stop();
    await sleep(400);
    expect(notes().map((line) => line.split(' ')[0])).toEqual(['start', 'drained']);
  });

  it('is killed when it does not end within the patience', async () => {
    const { process: supervised, notes } = supervise(`process.on('SIGTERM', () => {}); process.send({ ready: true }); setInterval(() => {}, 1000);`);
    await supervised.start();
    const pid = Number(notes()[0]!.split(' ')[1]);
    process.kill(pid, 0);
    await supervised.stop(300);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('reports a program that ends before it was ever ready', async () => {
    const { process: supervised } = supervise('process.exit(3);');
    await expect(supervised.start()).rejects.toThrow('The probe process could not start (code 3)');
  });
});

describe('Backoff', () => {
  it('waits twice as long after each early end, up to a limit, and forgets after a sound run', () => {
    const backoff = new Backoff(100, 1_000, 5_000);
    expect([0, 0, 0, 0, 0, 0].map((ranFor) => backoff.next(ranFor))).toEqual([100, 200, 400, 800, 1_000, 1_000]);
    expect(backoff.next(6_000)).toBe(100);
  });
});
