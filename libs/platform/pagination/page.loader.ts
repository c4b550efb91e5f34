import DataLoader from 'dataloader';
import type { Connection } from './keyset.js';

/** One page of the list of one thing; further fields (filters) belong to a subtype of the key. */
export interface PageKey {
  /** Whose list: the uuid of a group, a person, ... */
  of: string;
  first: number;
  /** The keys of the row that the page starts behind. */
  after: string[] | null;
}

/**
 * A loader of the pages of many lists: keys that differ in `of` and `after` only are read together.
 *
 * @param read gives one page for each key, in order; all its keys have the same `first` and filters
 */
export function pageLoader<Key extends PageKey, Node>(read: (keys: Key[]) => Promise<Connection<Node>[]>): DataLoader<Key, Connection<Node>, string> {
  return new DataLoader<Key, Connection<Node>, string>(
    async (keys) => {
      const pages = new Map<Key, Connection<Node>>();
      await Promise.all(alike(keys).map(async (some) => (await read(some)).forEach((page, index) => pages.set(some[index]!, page))));
      return keys.map((key) => pages.get(key)!);
    },
    { cacheKeyFn: (key) => JSON.stringify(key) },
  );
}

function alike<Key extends PageKey>(keys: readonly Key[]): Key[][] {
  const kinds = new Map<string, Key[]>();
  for (const key of keys) {
    const kind = JSON.stringify({ ...key, of: null, after: null });
    kinds.set(kind, [...(kinds.get(kind) ?? []), key]);
  }
  return [...kinds.values()];
}
