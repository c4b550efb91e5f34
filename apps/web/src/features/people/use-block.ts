import { useMutation } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { BlockPersonDocument, UnblockPersonDocument } from '../../generated/graphql';
import { client } from '../../shell/api/client';
import { useSayFailure } from '../../shell/api/say-failure';
import { toast } from '../../shell/toasts/toast-store';

interface Blocked {
  id: string;
  displayName: string;
}

/** Blocks and unblocks people; what they wrote leaves this page, and comes back. Blocking can be undone. */
export function useBlock() {
  const { t } = useTranslation(['people', 'shell']);
  const sayFailure = useSayFailure();
  const [blockMutation] = useMutation(BlockPersonDocument, { onError: sayFailure });
  const [unblockMutation] = useMutation(UnblockPersonDocument, { onError: sayFailure });
  const unblock = async ({ id, displayName }: Blocked) => {
    const result = await unblockMutation({ variables: { input: { personId: id } } });
    if (!result?.data) return;
    forgetWritings(id);
    toast({ message: t('block.undone', { person: displayName }) });
  };
  const block = async (person: Blocked) => {
    const result = await blockMutation({ variables: { input: { personId: person.id } } });
    if (!result?.data) return;
    forgetWritings(person.id);
    toast({ message: t('block.done', { person: person.displayName }), action: { label: t('shell:undo'), run: () => void unblock(person) } });
  };
  return { block, unblock };
}

/** What depends on who is blocked is asked anew where it is looked at. */
function forgetWritings(personId: string): void {
  client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'homeFeed' });
  client.cache.evict({ id: 'ROOT_QUERY', fieldName: 'notifications' });
  client.cache.evict({ id: client.cache.identify({ __typename: 'Person', id: personId }), fieldName: 'posts' });
  client.cache.gc();
}
