import { pino } from 'pino';

/** The process's logger: JSON lines on standard error, without secrets. `setLogLevel` sets how much. */
export const logger = pino(
  { level: 'info', redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'] },
  pino.destination({ dest: 2, sync: true }),
);

export function setLogLevel(level: string): void {
  logger.level = level;
}
