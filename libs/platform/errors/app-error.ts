/** The codes of contract.md; clients see nothing finer. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_INPUT'
  | 'CONFLICT'
  | 'RATE_LIMITED'
  | 'TOO_COMPLEX'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** A stable name for why something is refused, such as REAUTHENTICATE: messages may change, and are in English. */
export type RefusalReason = Uppercase<string>;

/** What is wrong with one field of the input: its path, and a sentence that says what to do. */
export interface FieldProblem {
  field: string;
  message: string;
  reason?: RefusalReason;
}

/** An error whose message is meant for the person who asked. Everything else is masked as INTERNAL. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldProblem[] = [],
    /** What the client can do about it or say of it in its own language, where a code does not say enough. */
    readonly reason?: RefusalReason,
  ) {
    super(message);
    this.name = 'AppError';
  }
}

/** Too much in too short a time: it may be tried again after so many seconds. */
export class RateLimited extends AppError {
  constructor(readonly retryAfterSeconds: number) {
    super('RATE_LIMITED', `That was too much in a short time. Try again in ${retryAfterSeconds === 1 ? 'a second' : `${retryAfterSeconds} seconds`}.`);
  }
}

/** The one answer for what does not exist, what is of another type, and what the viewer may not know of. */
export function notFound(): AppError {
  return new AppError('NOT_FOUND', 'This does not exist, or it is not open to you.');
}

export function invalidInput(...fields: FieldProblem[]): AppError {
  return new AppError('INVALID_INPUT', fields.map((problem) => problem.message).join(' '), fields);
}

export function forbidden(message: string, reason?: RefusalReason): AppError {
  return new AppError('FORBIDDEN', message, [], reason);
}

export function conflict(message: string, reason?: RefusalReason): AppError {
  return new AppError('CONFLICT', message, [], reason);
}
