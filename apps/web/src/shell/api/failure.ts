import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type FailureCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT' | 'CONFLICT' | 'RATE_LIMITED'
  | 'TOO_COMPLEX' | 'UNAVAILABLE' | 'INTERNAL' | 'OFFLINE';

export interface Failure {
  code: FailureCode;
  /** What the server says, in its own words; for logs, not for people. */
  message: string;
  /** A stable name for why, where the code does not say enough. */
  reason?: string;
  /** The input fields it complains about, with what is wrong, in English. */
  fields: Record<string, string>;
  /** A stable name for what is wrong with a field, where there is one. */
  reasons?: Record<string, string>;
  /** Stands in the server's log, for INTERNAL. */
  reference?: string;
}

const CODES = new Set<string>(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'CONFLICT', 'RATE_LIMITED', 'TOO_COMPLEX', 'UNAVAILABLE', 'INTERNAL']);

/** Puts whatever a query or mutation failed with into the words of the contract. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    return fromExtensions(first?.extensions ?? {}, first?.message ?? '');
  }
  if (ServerError.is(error)) return { code: codeOfStatus(error.statusCode), message: error.message, fields: {} };
  if (error instanceof TypeError) return { code: 'OFFLINE', message: error.message, fields: {} };
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error), fields: {} };
}

function fromExtensions(extensions: Record<string, unknown>, message: string): Failure {
  const code = typeof extensions.code === 'string' && CODES.has(extensions.code) ? (extensions.code as FailureCode) : 'INTERNAL';
  const reference = typeof extensions.reference === 'string' ? extensions.reference : undefined;
  return { code, message, reference, fields: fieldsOf(extensions.fields), reason: typeof extensions.reason === 'string' ? extensions.reason : undefined, reasons: reasonsOf(extensions.fields) };
}

function fieldsOf(fields: unknown): Record<string, string> {
  if (Array.isArray(fields)) {
    return Object.fromEntries(fields.map((field) => (typeof field === 'string' ? [field, ''] : [String(field?.field ?? field?.path ?? field?.name), String(field?.message ?? '')])));
  }
  if (typeof fields === 'object' && fields !== null) return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));
  return {};
}

/** The name for each field that says one; metadata and its like have many ways to be wrong. */
function reasonsOf(fields: unknown): Record<string, string> {
  return Array.isArray(fields) ? Object.fromEntries(fields.flatMap(({ field, reason, message }: Record<string, unknown>) => (field ? [[String(field), String(reason ?? message)]] : []))) : {};
}

function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 400 || status === 413 || status === 415) return 'INVALID_INPUT';
  if (status === 502 || status === 503 || status === 504) return 'UNAVAILABLE';
  return 'INTERNAL';
}
