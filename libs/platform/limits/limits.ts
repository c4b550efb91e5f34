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
 * Every limit; docs/security.md gives the reasons. One account or token can take about a tenth of what one process does,
 * and people never come near it. An address is not a person: an office of five thousand behind one may sign in within the
 * same quarter of an hour. So the doors count widely what goes well there, and narrowly what is refused.
 */
export const limits = {
  /** Requests of one person, over all sessions and tokens. */
  requests: spread('requests', 6_000, MINUTE),
  /** Requests with one API token. */
  tokenRequests: spread('token', 4_800, MINUTE),
  /** Mutations of one person: each field of a request counts. */
  writes: spread('writes', 1_200, MINUTE),
  /** People whom one person invites into groups. */
  invitations: spread('invitations', 2_000, HOUR),
  /** People whom one person mentions. */
  mentions: spread('mentions', 1_000, HOUR),
  /** Files that one person exports. */
  exports: exact('exports', 20, 10 * MINUTE),
  /** Sockets that one person opens. */
  sockets: spread('sockets', 120, MINUTE),
  /** Requests of one SCIM integration. */
  scim: spread('scim', 15_000, MINUTE),
  /** Requests from one address without a valid session or token. */
  strangers: spread('strangers', 600, MINUTE),
  /** Steps of sign-in and sign-out from one address: three a sign-in. */
  signIn: exact('sign-in', 1_200, MINUTE),
  /** Steps from one address that were refused: beyond it they cost no entry in the audit log. */
  refusals: exact('refusals', 300, MINUTE),
  /** Tries of a one-time sign-in link from one address. */
  signInLinks: exact('sign-in-link', 5, MINUTE, 'refuse'),
} as const satisfies Record<string, Limit>;
