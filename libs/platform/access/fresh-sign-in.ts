import type { Actor } from './actor.js';

/** Whether somebody has just proved who they are. Implemented by the identity feature; docs/security.md lists the acts that ask. */
export abstract class FreshSignIn {
  /**
   * Ask it first in the use case of a dangerous act.
   *
   * @param tokens whether an API token will do, whose scope somebody gave it after a fresh sign-in: for programs that read
   * @throws FORBIDDEN with the reason REAUTHENTICATE when the session's person signed in too long ago; API tokens never do
   */
  abstract require(actor: Actor, tokens?: 'refused' | 'allowed'): Promise<void>;
}
