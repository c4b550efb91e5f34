import { toGlobalId } from '../../../libs/platform/graphql/global-id.js';
import { FEED_QUERY } from './bare-feed.js';
import { PUBLISH_MUTATION } from './bare-publish.js';
import type { BenchViewer } from './bench-viewers.js';
import type { LoadRequest } from './load.js';

/** One thing that is measured: the product's request, and the request to the bare server that does the same. */
export interface Scenario {
  name: string;
  product(viewer: BenchViewer, n: number): LoadRequest;
  bare(viewer: BenchViewer, n: number): LoadRequest;
}

/** Shortens nothing: posts of an ordinary length. */
const BODY = 'The new dock gate passed its pressure test this morning. Thanks to the night shift for staying until the last weld was checked, photos follow.';
const run = Date.now().toString(36);

export const homeFeed: Scenario = {
  name: 'home feed',
  product: ({ authorization }) => ({ path: '/graphql', headers: { authorization }, body: JSON.stringify({ query: FEED_QUERY }) }),
  bare: ({ personId }) => ({ path: '/feed', body: JSON.stringify({ viewer: personId }) }),
};

let publications = 0;

export const publishPost: Scenario = {
  name: 'publishPost',
  product: ({ authorization, groupId }) => ({
    path: '/graphql',
    headers: { authorization },
    body: JSON.stringify({ query: PUBLISH_MUTATION, variables: { input: { groupId: toGlobalId('Group', groupId), body: BODY, clientMutationId: `${run}-${(publications += 1)}` } } }),
  }),
  bare: ({ personId, groupId }) => ({ path: '/publish', body: JSON.stringify({ viewer: personId, groupId, body: BODY, clientMutationId: `${run}-${(publications += 1)}` }) }),
};
