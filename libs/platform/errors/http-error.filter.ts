import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { masked } from '../graphql/format-error.js';
import { AppError, type ErrorCode, RateLimited } from './app-error.js';

const STATUS: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 400,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  TOO_COMPLEX: 400,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Answers every failed HTTP request in the shape of GraphQL's errors, without a word of what is inside. */
@Catch()
export class HttpErrorFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    // GraphQL formats its own errors.
    if (host.getType<string>() === 'graphql') return error;
    const { status, body } = answerTo(error);
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof RateLimited) reply.header('retry-after', error.retryAfterSeconds);
    return reply.code(status).send(body);
  }
}

function answerTo(error: unknown): { status: number; body: unknown } {
  if (error instanceof AppError) return failure(STATUS[error.code], error.code, error.message, error.reason);
  if (error instanceof HttpException && error.getStatus() === 503) return { status: 503, body: error.getResponse() };
  const status = error instanceof HttpException ? error.getStatus() : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  if (status === 404) return failure(404, 'NOT_FOUND', 'There is nothing at this address.');
  if (status === 413) return failure(413, 'INVALID_INPUT', 'The request is too large. Send less at once.');
  if (status >= 400 && status < 500) return failure(status, 'INVALID_INPUT', 'The request could not be read: its body must be what its content type says.');
  return { status: 500, body: { errors: [masked(error)] } };
}

function failure(status: number, code: ErrorCode, message: string, reason?: string): { status: number; body: unknown } {
  return { status, body: { errors: [{ message, extensions: { code, ...(code === 'INVALID_INPUT' ? { fields: [] } : {}), ...(reason ? { reason } : {}) } }] } };
}
