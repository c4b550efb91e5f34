import type { Actor } from './actor.js';

/** Whether somebody has just proved who they are. Implemented by the identity feature; docs/security.md lists the acts that ask. */
export abstract class FreshSignIn {
  /**
   * Ask it first in the use case of a dangerous act.
   *
   * @throws FORBIDDEN with the reason REAUTHENTICATE when the session's person signed in too long ago; API tokens never do
   */
  abstract require(actor: Actor): Promise<void>;
}
