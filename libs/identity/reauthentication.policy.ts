import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { FreshSignIn } from '../platform/access/fresh-sign-in.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database } from '../platform/database/database.js';
import { AppError } from '../platform/errors/app-error.js';
import { authenticatedAt } from './session.repository.js';

/** Lets the most dangerous acts through only to somebody who has just proved who they are. */
@Injectable()
export class Reauthentication extends FreshSignIn {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {
    super();
  }

  /**
   * Ask it first in the use case. The web app sends whoever is refused through /auth/saml/login?force=1 in a new window, and
   * then sends the act again.
   *
   * @param tokens whether an API token will do, whose scope somebody gave it after a fresh sign-in: for programs that read
   * @throws FORBIDDEN with the reason REAUTHENTICATE when the session's person signed in too long ago; API tokens never do
   */
  async require(actor: Actor, tokens: 'refused' | 'allowed' = 'refused'): Promise<void> {
    if (actor.via.kind === 'token' && tokens === 'allowed') return;
    const until = await this.until(actor);
    if (!until || Date.now() > until.getTime()) throw new AppError('FORBIDDEN', 'Confirm that it is you: sign in again, then repeat this.', [], 'REAUTHENTICATE');
  }

  /** Until when the actor's last sign-in counts; null for API tokens. */
  async until(actor: Actor): Promise<Date | null> {
    const at = actor.via.kind === 'session' ? await authenticatedAt(this.database, actor.via.id) : null;
    return at && new Date(at.getTime() + this.configuration.get('REAUTHENTICATE_MINUTES') * 60_000);
  }
}
