import { pino } from 'pino';
import { secretHider } from './hide-secrets.js';
import { logError } from './log-error.js';

let hide = secretHider([]);

/** The process's logger: JSON lines on standard error, without secrets. `setLogLevel` sets how much. */
export const logger = pino(
  { level: 'info', redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'], serializers: { err: logError }, hooks: { streamWrite: (line) => hide(line) } },
  pino.destination({ dest: 2, sync: true }),
);

export function setLogLevel(level: string): void {
  logger.level = level;
}

/** From now on these never stand in a log line, whoever writes it. */
export function keepOutOfLogs(secrets: readonly string[]): void {
  hide = secretHider(secrets);
}
