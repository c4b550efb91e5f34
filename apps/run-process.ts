import { Configuration, InvalidConfiguration } from '../libs/platform/config/configuration.js';
import { keepOutOfLogs, logger, setLogLevel } from '../libs/platform/telemetry/logger.js';

/** What a process tells its runner once it works: a line for the log, and how to stop. */
export interface RunningProcess {
  ready: string;
  /** Finishes what is in flight; the process exits when it resolves. */
  stop(): Promise<void>;
}

const DRAIN_MS = 25_000;

/**
 * Runs a process until SIGTERM, SIGINT, or until its supervisor goes away: validates the configuration, starts, drains,
 * exits 0. Exits 1 with a reason when it cannot start.
 */
export async function runProcess(name: string, start: (configuration: Configuration) => Promise<RunningProcess>): Promise<void> {
  try {
    const configuration = Configuration.load();
    setLogLevel(configuration.get('LOG_LEVEL'));
    keepOutOfLogs(configuration.secrets);
    const running = await start(configuration);
    logger.info(running.ready);
    stopOnSignal(name, running);
    process.send?.({ ready: true });
  } catch (error) {
    if (error instanceof InvalidConfiguration) process.stderr.write(`${error.message}\n`);
    else logger.fatal({ err: error }, `${name} could not start`);
    process.exit(1);
  }
}

function stopOnSignal(name: string, running: RunningProcess): void {
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) return;
    stopping = true;
    logger.info(`${name} stops: ${why}`);
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ err: error }, `${name} did not stop cleanly`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  process.on('disconnect', () => stop('its supervisor is gone'));
}
