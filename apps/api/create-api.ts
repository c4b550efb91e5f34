import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { masked } from '../../libs/platform/graphql/format-error.js';
import { GraphQLGate } from '../../libs/platform/graphql/graphql-gate.js';
import { SubscriptionSocket } from '../../libs/platform/graphql/subscription-socket.js';
import { ApiModule } from './api.module.js';
import { serveWebApp } from './web-app.js';

const BODY_LIMIT = 256 * 1024;

/**
 * Makes the HTTP process, ready to listen.
 *
 * @param configuration validated, with DATABASE_URL set
 */
export async function createApi(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: true, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(configuration), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const server = adapter.getInstance();
  server.setErrorHandler((error: { statusCode?: number; code?: string; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) return reply.code(500).send({ errors: [masked(error)] });
    const message = status === 413 ? `The request is larger than ${BODY_LIMIT / 1024} kB. Send less at once.` : 'The request could not be read: the body must be valid JSON.';
    return reply.code(status).send({ errors: [{ message, extensions: { code: 'INVALID_INPUT', fields: [] } }] });
  });
  await app.register(fastifyCookie as never);
  app.get(GraphQLGate).install(server as never);
  await serveWebApp(server as never, configuration);
  await app.init();
  app.get(SubscriptionSocket).install(app.getHttpServer());
  return app;
}
