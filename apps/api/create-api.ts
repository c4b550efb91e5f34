import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SamlBodyLimit } from '../../libs/identity/http/saml-body-limit.js';
import { withOrigin } from '../../libs/platform/access/origin.js';
import type { Configuration } from '../../libs/platform/config/configuration.js';
import { GraphQLGate } from '../../libs/platform/graphql/graphql-gate.js';
import { SubscriptionSocket } from '../../libs/platform/graphql/subscription-socket.js';
import { RateLimiter } from '../../libs/platform/limits/rate-limiter.js';
import { limitStrangers } from '../../libs/platform/limits/stranger-limit.js';
import { Metrics } from '../../libs/platform/telemetry/metrics.js';
import { ScimServer } from '../../libs/provisioning/scim/http/scim-server.js';
import { ApiModule } from './api.module.js';
import { keepToOneName } from './canonical-host.js';
import { installSecurityHeaders } from './security-headers.js';
import { serverOptions } from './server-options.js';
import { serveWebApp } from './web-app.js';

/**
 * Makes the HTTP process, ready to listen.
 *
 * @param configuration validated, with DATABASE_URL set
 */
export async function createApi(configuration: Configuration): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(configuration));
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(configuration), adapter, { logger: ['error', 'warn'], abortOnError: false });
  const server = adapter.getInstance();
  server.addHook('onRequest', (request, _reply, next) => withOrigin({ ip: request.ip, userAgent: request.headers['user-agent'] ?? null }, next));
  installSecurityHeaders(server as never, configuration);
  await app.register(fastifyCookie as never);
  keepToOneName(server as never, configuration);
  limitStrangers(server as never, app.get(RateLimiter));
  app.get(SamlBodyLimit).install(server as never);
  app.get(Metrics).install(server as never);
  app.get(GraphQLGate).install(server as never);
  await app.get(ScimServer).install(server as never);
  await serveWebApp(server as never, configuration);
  await app.init();
  app.get(SubscriptionSocket).install(app.getHttpServer());
  return app;
}
