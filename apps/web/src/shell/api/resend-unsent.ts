import { isUnknownDocument, send } from './send';
import { forgetUnsent, mutationId, unsentOf, type UnsentWrite } from './unsent';

export interface ResendResult {
  sent: number;
  refused: number;
}

/**
 * Sends what this person wrote before the session ended, oldest first. What the server accepts or refuses
 * is forgotten; what could not be delivered stays for the next time.
 */
export async function resendUnsent(personId: string, onSent?: (write: UnsentWrite) => void): Promise<ResendResult> {
  const outcome: ResendResult = { sent: 0, refused: 0 };
  for (const write of unsentOf(personId)) {
    const { operationName, query, documentId, variables } = write;
    try {
      let result = await send({ operationName, documentId, variables, query: documentId ? undefined : query });
      if (isUnknownDocument(result) && query) result = await send({ operationName, query, variables });
      if (result.errors) outcome.refused += 1;
      else {
        outcome.sent += 1;
        onSent?.(write);
      }
      forgetUnsent(mutationId(write) ?? '');
    } catch {
      break;
    }
  }
  return outcome;
}
