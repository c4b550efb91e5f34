import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse, GraphQLRequestListener } from '@apollo/server';
import type { RequestContext } from './request-context.js';

/** A limit that was met while a request was answered: Retry-After, and 429 when nothing of it was done (RFC 6585 section 4). */
export class LimitedStatus implements ApolloServerPlugin<RequestContext> {
  async requestDidStart(): Promise<GraphQLRequestListener<RequestContext>> {
    return { willSendResponse: async ({ response }) => mark(response) };
  }
}

function mark({ body, http }: GraphQLRequestContextWillSendResponse<RequestContext>['response']): void {
  if (body.kind !== 'single') return;
  const limited = body.singleResult.errors?.find((error) => error.extensions?.['code'] === 'RATE_LIMITED');
  if (!limited) return;
  http.headers.set('retry-after', String(limited.extensions?.['retryAfter'] ?? 1));
  if (Object.values(body.singleResult.data ?? {}).every((value) => value === null)) http.status = 429;
}
