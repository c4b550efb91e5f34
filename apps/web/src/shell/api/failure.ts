import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type FailureCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'INVALID_INPUT' | 'CONFLICT' | 'RATE_LIMITED'
  | 'TOO_COMPLEX' | 'UNAVAILABLE' | 'INTERNAL' | 'OFFLINE';

export interface Failure {
  code: FailureCode;
  /** What the server says, in its own words; for logs, not for people. */
  message: string;
  /** The person must prove who they are again, and may then repeat it. */
  reauthenticate?: boolean;
  /** The input fields it complains about, with a reason each. */
  fields: Record<string, string>;
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
  return { code, message, reference, fields: fieldsOf(extensions.fields), reauthenticate: extensions.reason === 'REAUTHENTICATE' };
}

function fieldsOf(fields: unknown): Record<string, string> {
  if (Array.isArray(fields)) {
    return Object.fromEntries(fields.map((field) => (typeof field === 'string' ? [field, ''] : [String(field?.field ?? field?.path ?? field?.name), String(field?.message ?? '')])));
  }
  if (typeof fields === 'object' && fields !== null) return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, String(value)]));
  return {};
}

function codeOfStatus(status: number): FailureCode {
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  if (status === 429) return 'RATE_LIMITED';
  if (status === 400 || status === 413 || status === 415) return 'INVALID_INPUT';
  if (status === 502 || status === 503 || status === 504) return 'UNAVAILABLE';
  return 'INTERNAL';
}
