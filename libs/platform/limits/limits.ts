/** How much one key (a person, a token, an address) may do in a window of time. */
export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /**
   * spread: each process counts by itself and tells the others now and then, so an ordinary request costs no statement.
   * exact: each use is counted in the shared store before it goes on.
   */
  readonly counting: 'spread' | 'exact';
  /** What happens while the shared store does not answer: each process counts alone, or nothing passes. */
  readonly withoutStore: 'alone' | 'refuse';
}

const spread = (name: string, points: number, seconds: number): Limit => ({ name, points, seconds, counting: 'spread', withoutStore: 'alone' });
const exact = (name: string, points: number, seconds: number, withoutStore: Limit['withoutStore'] = 'alone'): Limit => ({ name, points, seconds, counting: 'exact', withoutStore });

const MINUTE = 60;
const HOUR = 3_600;

/**
 * Every limit. Wide for people, whom nothing should ever stop, and for the scripts they write; narrow for whoever has
 * not said who they are. A company behind one address signs in within the same quarter of an hour.
 */
export const limits = {
  /** Requests of one person, over all sessions and tokens. */
  requests: spread('requests', 24_000, MINUTE),
  /** Requests with one API token. */
  tokenRequests: spread('token', 18_000, MINUTE),
  /** Mutations of one person: each field of a request counts. */
  writes: spread('writes', 3_000, MINUTE),
  /** People whom one person invites into groups. */
  invitations: spread('invitations', 5_000, HOUR),
  /** People whom one person mentions. */
  mentions: spread('mentions', 2_000, HOUR),
  /** Files that one person exports. */
  exports: exact('exports', 60, 10 * MINUTE),
  /** Sockets that one person opens. */
  sockets: spread('sockets', 300, MINUTE),
  /** Requests of one SCIM integration. */
  scim: spread('scim', 60_000, MINUTE),
  /** Requests from one address without a valid session or token. */
  strangers: spread('strangers', 600, MINUTE),
  /** Steps of sign-in and sign-out from one address. */
  signIn: exact('sign-in', 600, MINUTE),
  /** Tries of a one-time sign-in link from one address. */
  signInLinks: exact('sign-in-link', 10, MINUTE, 'refuse'),
} as const satisfies Record<string, Limit>;
