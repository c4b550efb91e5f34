import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { withOrigin } from '../../libs/platform/access/origin.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { GraphQLGate } from '../../libs/platform/graphql/graphql-gate.js';
import { SubscriptionSocket } from '../../libs/platform/graphql/subscription-socket.js';
import { Metrics } from '../../libs/platform/telemetry/metrics.js';
import { ScimServer } from '../../libs/provisioning/scim/http/scim-server.js';
import { ApiModule } from './api.module.js';
import { keepToOneName } from './canonical-host.js';
import { serveWebApp } from './web-app.js';

/** Room for the longest post (10,000 graphemes of up to 40 bytes), and no more. */
const BODY_LIMIT = 512 * 1024;

/**
 * Makes the HTTP process, ready to listen.
 *
 * @param configuration validated, with DATABASE_URL set
 */
export async function createApi(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: true, forceCloseConnections: 'idle', routerOptions: { maxParamLength: 200 } });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(configuration), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const server = adapter.getInstance();
  server.addHook('onRequest', (request, _reply, next) => withOrigin({ ip: request.ip, userAgent: request.headers['user-agent'] ?? null }, next));
  await app.register(fastifyCookie as never);
  keepToOneName(server as never, configuration);
  app.get(Metrics).install(server as never);
  app.get(GraphQLGate).install(server as never);
  await app.get(ScimServer).install(server as never);
  await serveWebApp(server as never, configuration);
  await app.init();
  app.get(SubscriptionSocket).install(app.getHttpServer());
  return app;
}
