/** What a log line tells of an error. */
interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  cause?: LoggedError;
  [detail: string]: unknown;
}

/** What drivers say about a failure without quoting anybody's data. */
const DETAILS = ['code', 'errno', 'syscall', 'address', 'port', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'statusCode', 'attemptsMade'] as const;

/**
 * An error for the log: what, where, and codes. Drivers hang the whole statement with its parameters on their errors,
 * and PostgreSQL quotes rows in `detail`; that is people's data, and sometimes a secret, so only what is listed is told.
 */
export function logError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: typeof error === 'string' ? error : 'not an error' };
  const fields = error as unknown as Record<string, unknown>;
  const logged: LoggedError = { type: error.name, message: error.message, stack: error.stack };
  for (const name of DETAILS) if (['string', 'number'].includes(typeof fields[name])) logged[name] = fields[name];
  const cause = error.cause ?? fields['driverError'];
  if (cause !== undefined && depth < 3) logged.cause = logError(cause, depth + 1);
  return logged;
}
