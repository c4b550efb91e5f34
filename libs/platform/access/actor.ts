/** What an API token may be limited to. A session has all of them. */
export type Scope = 'read' | 'write' | 'admin';

/** Who asks: made from the session cookie or the bearer token once per request, never from input. */
export interface Actor {
  readonly personId: string;
  readonly roles: readonly string[];
  /** The names of what the roles allow. */
  readonly permissions: readonly string[];
  readonly scopes: readonly Scope[];
  readonly via: { readonly kind: 'session' | 'token'; readonly id: string };
  readonly locale: 'en' | 'fr';
}

/** The credentials a request carries, as text. */
export interface Credentials {
  cookie?: string;
  authorization?: string;
}

/** Turns credentials into an actor. Implemented by the identity feature. */
export abstract class ActorSource {
  /**
   * @param purpose use: somebody acts, so the session is in use; check: is it still valid? An open socket is no use.
   * @returns the actor, or null when there is no valid session or token
   */
  abstract find(credentials: Credentials, purpose?: 'use' | 'check'): Promise<Actor | null>;
}
