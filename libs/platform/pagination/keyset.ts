import { invalidInput } from '../errors/app-error.js';

export const MAX_PAGE = 100;

/** A checked page request: how many rows, and the keys of the row it starts behind. */
export interface Page<Keys extends string[]> {
  first: number;
  after: Keys | null;
}

/**
 * Checks `first` and `after` of a connection.
 *
 * @param keys what each key of the cursor must look like, in order
 * @throws INVALID_INPUT when first is not 1 to 100 or the cursor was not made by this list
 */
export function readPage<Keys extends string[]>(
  args: { first: number; after?: string | null },
  keys: { [K in keyof Keys]: (value: string) => boolean },
): Page<Keys> {
  if (!Number.isInteger(args.first) || args.first < 1 || args.first > MAX_PAGE) {
    throw invalidInput({ field: 'first', message: `first must be a number from 1 to ${MAX_PAGE}.` });
  }
  if (args.after === undefined || args.after === null) return { first: args.first, after: null };
  const after = parseCursor(args.after);
  if (after?.length !== keys.length || !after.every((value, index) => keys[index]!(value))) {
    throw invalidInput({ field: 'after', message: 'after must be the endCursor of an earlier page of the same list.' });
  }
  return { first: args.first, after: after as Keys };
}

/** An opaque cursor of one or more keys. */
export function toCursor(...keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** A Relay connection, as GraphQL types return it. */
export interface Connection<Node> {
  edges: { cursor: string; node: Node }[];
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * Makes a connection of rows that were read with `limit first + 1`.
 *
 * @param cursorOf the cursor of a row
 */
export function connection<Row>(rows: Row[], first: number, cursorOf: (row: Row) => string): Connection<Row> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return { edges, nodes, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
}

/** The same connection with each node turned into something else. */
export function mapConnection<A, B>(from: Connection<A>, change: (node: A) => B): Connection<B> {
  const edges = from.edges.map(({ cursor, node }) => ({ cursor, node: change(node) }));
  return { edges, nodes: edges.map((edge) => edge.node), pageInfo: from.pageInfo };
}

function parseCursor(cursor: string): string[] | null {
  try {
    const bytes = Buffer.from(cursor, 'base64url');
    const value: unknown = JSON.parse(bytes.toString());
    return Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes('\0')) ? value : null;
  } catch {
    return null;
  }
}
