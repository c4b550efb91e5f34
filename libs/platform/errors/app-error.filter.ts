import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppError, type ErrorCode } from './app-error.js';

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

/** Answers a refusal on an HTTP route in the shape GraphQL has; in GraphQL it goes on to the executor. Neither is logged. */
@Catch(AppError)
export class AppErrorFilter implements ExceptionFilter<AppError> {
  catch(error: AppError, host: ArgumentsHost): AppError | void {
    if (host.getType<string>() !== 'http') return error;
    const extensions = error.code === 'INVALID_INPUT' ? { code: error.code, fields: error.fields } : { code: error.code };
    void host.switchToHttp().getResponse<FastifyReply>().code(STATUS[error.code]).send({ errors: [{ message: error.message, extensions }] });
  }
}
