import { ApolloLink } from '@apollo/client/link';
import { print } from 'graphql/language/printer';
import type { Client } from 'graphql-ws';
import { Observable } from 'rxjs';
import { endSession } from './session-end';

type Listener = () => void;
const reconnected = new Set<Listener>();
let client: Promise<Client> | null = null;

/** Called when the socket is back after a cut: what happened meanwhile was not heard. */
export function onReconnect(listener: Listener): () => void {
  reconnected.add(listener);
  return () => reconnected.delete(listener);
}

async function connect(): Promise<Client> {
  const { createClient } = await import('graphql-ws');
  return createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 5_000,
    keepAlive: 12_000,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      if (retries >= 2) await checkSession();
      const wait = Math.min(15_000, 500 * 2 ** Math.min(retries, 5));
      await new Promise((resolve) => setTimeout(resolve, wait * (0.6 + Math.random() * 0.8)));
    },
    on: {
      connected: (_socket, _payload, wasRetry) => {
        if (wasRetry) reconnected.forEach((listener) => listener());
      },
      closed: (event) => {
        const code = (event as CloseEvent).code;
        if (code === 4401 || code === 4403) void checkSession();
      },
    },
  });
}

/** Another window may just be signing in anew: the old session is over a moment before this browser has the new cookie. */
async function checkSession(): Promise<void> {
  if (!(await isSignedOut())) return;
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  if (await isSignedOut()) endSession();
}

async function isSignedOut(): Promise<boolean> {
  const response = await fetch('/auth/session', { credentials: 'same-origin' }).catch(() => null);
  return response?.status === 401;
}

/** Subscriptions over graphql-transport-ws; its code is loaded with the first one. */
export const liveLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      let stop: (() => void) | undefined;
      let stopped = false;
      client ??= connect();
      void client.then((socket) => {
        if (stopped) return;
        stop = socket.subscribe(
          { operationName: operation.operationName, query: print(operation.query), variables: operation.variables as Record<string, unknown> },
          {
            next: (result) => observer.next(result as ApolloLink.Result),
            // A subscription that fails leaves the page as it is; reading still works by query.
            error: () => observer.complete(),
            complete: () => observer.complete(),
          },
        );
      });
      return () => {
        stopped = true;
        stop?.();
      };
    }),
);
