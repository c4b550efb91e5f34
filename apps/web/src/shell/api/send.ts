import { ServerError } from '@apollo/client/errors';

export interface WireRequest {
  operationName?: string;
  query?: string;
  documentId?: string;
  variables: Record<string, unknown>;
}

export interface WireResult {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

/**
 * Posts one operation to /graphql with the session cookie.
 * Throws ServerError for an answer that is not GraphQL, TypeError when there is no answer at all.
 */
export async function send(request: WireRequest, { signal, keepalive }: { signal?: AbortSignal; keepalive?: boolean } = {}): Promise<WireResult> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(request),
    signal,
    keepalive,
  });
  const text = await response.text();
  const result = parse(text);
  if (response.status === 401 || !result) throw new ServerError(`HTTP ${response.status}`, { response, bodyText: text });
  return result;
}

/** The server does not know this trusted document: it is of another version than this page. */
export function isUnknownDocument(result: WireResult): boolean {
  return !result.data && /documentId/.test(result.errors?.[0]?.message ?? '');
}

function parse(text: string): WireResult | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && ('data' in body || 'errors' in body) ? (body as WireResult) : null;
  } catch {
    return null;
  }
}
