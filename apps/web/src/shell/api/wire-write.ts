import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer';
import type { UnsentWrite } from './unsent';

/** A write as it goes over the wire, to be kept until it is known to have arrived. */
export function wireWrite(document: TypedDocumentNode<unknown, never>): Pick<UnsentWrite, 'operationName' | 'query' | 'documentId'> {
  const operationName = document.definitions.flatMap((part) => (part.kind === 'OperationDefinition' ? [part.name?.value] : []))[0];
  return { operationName, query: print(document), documentId: (document as { __meta__?: { hash?: string } }).__meta__?.hash };
}
