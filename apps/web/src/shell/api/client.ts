import { InMemoryCache } from '@apollo/client/cache';
import { ApolloClient } from '@apollo/client/core';
import { ApolloLink } from '@apollo/client/link';
import { OperationTypeNode } from 'graphql/language/ast';
import { cachePolicies } from './cache-policies';
import { httpLink } from './link';
import { liveLink } from './live';

/** The one GraphQL client of the app: queries and writes over HTTP, subscriptions over the socket. */
export const client = new ApolloClient({
  cache: new InMemoryCache(cachePolicies),
  link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, liveLink, httpLink),
  defaultOptions: {
    watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' },
  },
  devtools: { enabled: false },
});
