import { Configuration } from '../../../libs/platform/config/configuration.js';
import { Atrium, StoppedEarly } from './atrium.js';
import { onNpmGone } from './parent-watch.js';

/** `npm start`: everything in the foreground until a signal. */
async function run(): Promise<void> {
  const atrium = new Atrium(Configuration.load());
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    process.stdout.write('Atrium is stopping\n');
    void atrium.stop().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  onNpmGone(stop);
  try {
    process.stdout.write(`Atrium is ready at ${await atrium.start()}\n`);
  } catch (error) {
    if (asked || error instanceof StoppedEarly) return;
    await atrium.stop();
    throw error;
  }
}

await run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
