import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Actor } from '../access/actor.js';
import { LIMIT_RULE, type LimitRule } from './limited.decorator.js';
import { limits } from './limits.js';
import { RateLimiter } from './rate-limiter.js';
import { takeRequest } from './take-request.js';

/**
 * Counts what somebody signed in does, after access was granted: each mutation, each request of an HTTP route (the
 * GraphQL gate counts its own), and what a handler is {@link Limited} by.
 */
@Injectable()
export class LimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const isGraphQL = context.getType<string>() === 'graphql';
    const actor = isGraphQL ? context.getArgByIndex<{ actor?: Actor } | undefined>(2)?.actor : context.switchToHttp().getRequest<{ actor?: Actor | null }>().actor;
    if (!actor) return true;
    if (!isGraphQL) await takeRequest(this.limiter, actor);
    else if (isMutation(context)) await this.limiter.take(limits.writes, actor.personId);
    const rule = this.reflector.getAllAndOverride<LimitRule | undefined>(LIMIT_RULE, targets);
    if (rule) await this.limiter.take(rule.limit, actor.personId, rule.points(isGraphQL ? (context.getArgByIndex<Record<string, unknown> | undefined>(1) ?? {}) : {}));
    return true;
  }
}

function isMutation(context: ExecutionContext): boolean {
  return Reflect.getMetadata('graphql:resolver_type', context.getHandler()) === 'Mutation';
}
