import { randomBytes } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, type ErrorCode, RateLimited } from '../errors/app-error.js';
import { logger } from '../telemetry/logger.js';

/** What Apollo and graphql-js find wrong with a request, before any of our code runs. */
const REQUEST_FAULTS = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);
const CONTRACT = new Set<string>(['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'INVALID_INPUT', 'CONFLICT', 'RATE_LIMITED', 'TOO_COMPLEX', 'UNAVAILABLE', 'INTERNAL'] satisfies ErrorCode[]);

const NO_INTROSPECTION = 'In production the schema is not told over GraphQL. It is the file schema.graphql of this release.';

/**
 * Turns any error into what a client may see: a code of the contract and a sentence. What is not meant for clients is
 * logged under a reference, and the reference is all they get.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  const base = { locations: formatted.locations, path: formatted.path };
  if (cause instanceof AppError) return { ...base, message: cause.message, extensions: extensionsOf(cause) };
  if (formatted.extensions?.['validationErrorCode'] === 'INTROSPECTION_DISABLED') return { ...base, message: NO_INTROSPECTION, extensions: { code: 'INVALID_INPUT', fields: [] } };
  const code = tooComplex(error) ? 'TOO_COMPLEX' : formatted.extensions?.['code'];
  if (typeof code === 'string' && CONTRACT.has(code) && code !== 'INTERNAL') return { ...base, message: formatted.message, extensions: { code } };
  if (isUnavailable(cause)) return { ...base, message: 'Atrium cannot reach its database right now. Try again in a moment.', extensions: { code: 'UNAVAILABLE' } };
  if ((typeof code === 'string' && REQUEST_FAULTS.has(code)) || (cause instanceof GraphQLError && !cause.originalError && !cause.path)) {
    return { ...base, message: formatted.message, extensions: { code: 'INVALID_INPUT', fields: [] } };
  }
  return { ...base, ...masked(cause) };
}

/** Logs an unexpected error and gives the answer that stands for it. */
export function masked(cause: unknown): { message: string; extensions: { code: 'INTERNAL'; reference: string } } {
  const reference = randomBytes(6).toString('hex');
  logger.error({ err: cause, reference }, 'unexpected error');
  return { message: `Something went wrong on our side. Reference: ${reference}`, extensions: { code: 'INTERNAL', reference } };
}

export function extensionsOf(error: AppError): Record<string, unknown> {
  return { code: error.code, ...(error.code === 'INVALID_INPUT' ? { fields: error.fields } : {}), ...(error.reason ? { reason: error.reason } : {}), ...(error instanceof RateLimited ? { retryAfter: error.retryAfterSeconds } : {}) };
}

/** Apollo puts its own code over that of a validation rule, and graphql-js gives its token limit none. */
function tooComplex(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  const original = error.originalError instanceof GraphQLError ? error.originalError : error;
  return original.extensions['code'] === 'TOO_COMPLEX' || /tokens\. Parsing aborted/.test(original.message);
}

function isUnavailable(cause: unknown): boolean {
  const code = (cause as { code?: unknown } | null)?.code;
  const message = cause instanceof Error ? cause.message : '';
  return (
    (typeof code === 'string' && (/^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|57P0[123]|08...|53...)$/.test(code))) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(message)
  );
}
