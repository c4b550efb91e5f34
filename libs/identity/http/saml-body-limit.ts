import { Injectable } from '@nestjs/common';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { SignInRefused } from '../saml/sign-in-refused.js';
import { SignInGuard } from './guarded.js';

/** Whatever a provider has reason to say fits, encrypted too. */
const MESSAGE_BYTES = 128 * 1024;
const POSTED_TO = new Map([
  ['/auth/saml/acs', 'sign-in'],
  ['/auth/saml/slo', 'sign-out'],
] as const);

/** Keeps small what anybody may post to SAML's addresses. What is larger is refused by the same page as everything else. */
@Injectable()
export class SamlBodyLimit {
  constructor(private readonly guard: SignInGuard) {}

  /** Must come before the routes. */
  install(server: FastifyInstance): void {
    server.addHook('onRoute', (route: RouteOptions) => {
      const what = POSTED_TO.get(route.url as never);
      if (!what || ![route.method].flat().includes('POST')) return;
      route.bodyLimit = MESSAGE_BYTES;
      route.errorHandler = (error, request, reply) => this.refuse(what, error, request, reply);
    });
  }

  private refuse(what: 'sign-in' | 'sign-out', error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (error.statusCode !== 413) throw error;
    return this.guard.run(what, request, reply, () => Promise.reject(new SignInRefused(`the message is larger than ${MESSAGE_BYTES} bytes`)));
  }
}
