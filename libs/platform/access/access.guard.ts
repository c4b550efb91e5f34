import { type CanActivate, type ExecutionContext, Injectable, Optional } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError, forbidden } from '../errors/app-error.js';
import { ACCESS_RULE, type AccessRule } from './access.decorator.js';
import { type Actor, ActorSource } from './actor.js';
import { RefusalLog } from './refusal-log.js';

/** Applies the rule that a handler declares. A handler without one never gets this far: the process does not boot. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: ActorSource,
    @Optional() private readonly refusals?: RefusalLog,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [context.getHandler(), context.getClass()]);
    if (!rule) throw new AppError('INTERNAL', 'This handler declares no access rule.');
    if (rule.kind === 'public') return true;
    const actor = await this.actorIn(context);
    if (!actor) throw new AppError('UNAUTHENTICATED', 'Sign in first.');
    if (rule.kind === 'permission' && !(actor.scopes.includes(rule.scope) && actor.permissions.includes(rule.permission))) {
      await this.refusals?.refused(actor, rule.permission, `${context.getClass().name}.${context.getHandler().name}`);
    }
    if (!actor.scopes.includes(rule.scope)) throw forbidden(`This token does not have the scope "${rule.scope}".`);
    if (rule.kind === 'permission' && !actor.permissions.includes(rule.permission)) throw forbidden('Your roles do not include this.');
    if (rule.scope !== 'read') forgetWhatWasLoaded(context);
    return true;
  }

  /** GraphQL requests come with their actor; an HTTP route finds it by the same credentials. */
  private actorIn(context: ExecutionContext): Actor | null | Promise<Actor | null> {
    if (context.getType<string>() === 'graphql') return context.getArgByIndex<{ actor?: Actor } | undefined>(2)?.actor ?? null;
    const request = context.switchToHttp().getRequest<HttpRequest>();
    return request.actor ?? this.actors.find(request.headers).then((actor) => (request.actor = actor));
  }
}

/** The mutations of one request run one after another; each must see what the one before it changed. */
function forgetWhatWasLoaded(context: ExecutionContext): void {
  if (context.getType<string>() === 'graphql') context.getArgByIndex<{ loaders?: Map<object, unknown> } | undefined>(2)?.loaders?.clear();
}

interface HttpRequest {
  actor?: Actor | null;
  headers: { cookie?: string; authorization?: string };
}
