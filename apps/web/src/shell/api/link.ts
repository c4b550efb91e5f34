import { ApolloLink } from '@apollo/client/link';
import { ServerError } from '@apollo/client/errors';
import { print } from 'graphql/language/printer';
import { Observable } from 'rxjs';
import { withTexts } from '../i18n/i18n';
import { newMutationId } from './mutation-id';
import { isUnknownDocument, send, type WireRequest, type WireResult } from './send';
import { endSession } from './session-end';
import { keepUnsent } from './unsent';

const TRIES = 3;

/** Who writes, so that an unsent write is kept under the right person. */
let writer: string | null = null;
export function setWriter(personId: string): void {
  writer = personId;
}

/**
 * The last link: sends with retries. Every mutation carries a clientMutationId, so a retry of a write
 * whose answer was lost returns the first result. A write that meets an expired session is kept.
 */
export const httpLink = new ApolloLink(
  (operation) =>
    new Observable((observer) => {
      const abort = new AbortController();
      const request = wireRequest(operation);
      sendConfirmed(request, abort.signal)
        .then((result) => {
          if (result.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED')) sessionGone(operation, request);
          observer.next(result as ApolloLink.Result);
          observer.complete();
        })
        .catch((error: unknown) => {
          if (abort.signal.aborted) return;
          if (ServerError.is(error) && error.statusCode === 401) sessionGone(operation, request);
          observer.error(error);
        });
      return () => abort.abort();
    }),
);

/** Puts an operation on the wire; a mutation's input gets a clientMutationId of its own. */
export function wireRequest(operation: Pick<ApolloLink.Operation, 'query' | 'variables' | 'operationName'> & { operationType?: string }): WireRequest {
  const { query, operationName } = operation;
  let variables = operation.variables as Record<string, unknown>;
  const input = variables.input as Record<string, unknown> | undefined;
  const mutates = query.definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'mutation');
  if (mutates && input && !input.clientMutationId) {
    variables = { ...variables, input: { ...input, clientMutationId: newMutationId() } };
    operation.variables = variables;
  }
  const documentId = (query as { __meta__?: { hash?: string } }).__meta__?.hash;
  return { operationName, query: print(query), documentId, variables };
}

/** An act for which the server wants to know again who it is waits for that, and is then sent once more. */
async function sendConfirmed(request: WireRequest, signal: AbortSignal): Promise<WireResult> {
  const result = await sendWithRetries(request, signal);
  if (!result.errors?.some((error) => error.extensions?.reason === 'REAUTHENTICATE')) return result;
  const { askWhoItIs } = await withTexts(['admin'], import('../fresh-sign-in/ask-who-it-is'));
  return (await askWhoItIs()) ? sendWithRetries(request, signal) : result;
}

async function sendWithRetries(request: WireRequest, signal: AbortSignal): Promise<WireResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sendTrusted(request, signal);
    } catch (error) {
      const worthIt = error instanceof TypeError || (ServerError.is(error) && [502, 503, 504].includes(error.statusCode));
      if (!worthIt || attempt === TRIES || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt * (0.5 + Math.random())));
    }
  }
}

/** The hash of a trusted document is enough; a server of another version gets the whole query. */
async function sendTrusted({ query, ...request }: WireRequest, signal: AbortSignal): Promise<WireResult> {
  if (!request.documentId) return send({ ...request, query }, { signal });
  const result = await send(request, { signal });
  return isUnknownDocument(result) ? send({ ...request, documentId: undefined, query }, { signal }) : result;
}

function sessionGone(operation: ApolloLink.Operation, request: WireRequest): void {
  const mutates = operation.query.definitions.some((part) => part.kind === 'OperationDefinition' && part.operation === 'mutation');
  if (mutates && writer) keepUnsent({ ...request, personId: writer, keptAt: Date.now() });
  endSession();
}
