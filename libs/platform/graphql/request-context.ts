import type { Actor } from '../access/actor.js';

/** What every resolver gets as its context: who asks, and the loaders of this one request. */
export interface RequestContext {
  readonly actor: Actor;
  readonly loaders: Map<object, unknown>;
}

export function requestContext(actor: Actor): RequestContext {
  return { actor, loaders: new Map() };
}

/**
 * The loader of this request that belongs to `owner`, made on first use.
 *
 * @param owner the service the loader belongs to; one loader per service and request
 */
export function loaderOf<Loader>(context: RequestContext, owner: object, make: (actor: Actor) => Loader): Loader {
  let loader = context.loaders.get(owner) as Loader | undefined;
  if (!loader) {
    loader = make(context.actor);
    context.loaders.set(owner, loader);
  }
  return loader;
}
