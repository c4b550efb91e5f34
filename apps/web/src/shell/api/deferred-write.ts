import type { OperationVariables } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { toast } from '../toasts/toast-store';
import { client } from './client';
import { newMutationId } from './mutation-id';
import { send } from './send';
import { forgetUnsent, keepUnsent } from './unsent';
import { wireWrite } from './wire-write';

/**
 * A write that can be taken back: it shows at once, and is sent when its toast leaves. Until then it is kept
 * on this device, so closing the page sends it instead of losing it.
 */
export function deferWrite<Data, Variables extends OperationVariables & { input: { clientMutationId?: string | null } }>({ document, variables, personId, message, undoLabel, onUndo, onFailure, onDone }: {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  personId: string;
  message: string;
  undoLabel: string;
  onUndo: () => void;
  onFailure: (error: unknown) => void;
  onDone?: (data: Data) => void;
}): void {
  const clientMutationId = newMutationId();
  const full = { ...variables, input: { ...variables.input, clientMutationId } };
  const wire = wireWrite(document);
  keepUnsent({ ...wire, personId, variables: full, keptAt: Date.now() });

  const leaving = () => void send({ ...wire, variables: full, query: wire.documentId ? undefined : wire.query }, { keepalive: true }).then(({ data }) => void (data && forgetUnsent(clientMutationId)), () => undefined);
  addEventListener('pagehide', leaving, { once: true });
  const settled = () => removeEventListener('pagehide', leaving);

  toast({
    message,
    action: {
      label: undoLabel,
      run: () => {
        settled();
        forgetUnsent(clientMutationId);
        onUndo();
      },
    },
    onGone: () => {
      settled();
      client
        .mutate({ mutation: document, variables: full as Variables })
        .then(({ data }) => {
          forgetUnsent(clientMutationId);
          if (data) onDone?.(data as Data);
        })
        .catch((error: unknown) => {
          forgetUnsent(clientMutationId);
          onFailure(error);
        });
    },
  });
}
