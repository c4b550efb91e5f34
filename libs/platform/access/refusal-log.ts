import type { Actor } from './actor.js';

/** Where refusals of what needs a permission are kept. Implemented by the audit feature. */
export abstract class RefusalLog {
  /** @param act the handler that was asked for, as `Resolver.field` */
  abstract refused(actor: Actor, permission: string, act: string): Promise<void>;
}
