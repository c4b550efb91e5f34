import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What Prometheus may know of this process: resources and request times, nothing about people or content. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'atrium_http_request_seconds',
    help: 'Time to answer HTTP requests, by kind of path and status.',
    labelNames: ['path', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures every request of the HTTP server. */
  install(server: FastifyInstance): void {
    server.addHook('onResponse', async (request, reply) => {
      this.requests.observe({ path: kindOf(request.url), status: String(reply.statusCode) }, reply.elapsedTime / 1_000);
    });
  }

  /** The text that Prometheus scrapes (exposition format 0.0.4). */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  onApplicationShutdown(): void {
    this.registry.clear();
  }
}

function kindOf(url: string): string {
  const first = /^\/(graphql|auth|files|scim|healthz|readyz|metrics|assets)(?=[/?]|$)/.exec(url)?.[1];
  return first ? `/${first}` : '/';
}
