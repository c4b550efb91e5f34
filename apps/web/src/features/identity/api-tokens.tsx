import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ApiTokensDocument } from '../../generated/graphql';
import { Failed, Waiting } from '../../shell/page-states';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { SkeletonRows } from '../../ui/skeleton';
import { TokenRow } from './token-row';
import styles from './tokens.module.css';

/** Every token that acts as a person, newest first. */
export function ApiTokens() {
  const { t } = useTranslation('tokens');
  const { data, error, refetch, fetchMore, loading } = useQuery(ApiTokensDocument, { fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true });
  const tokens = data?.apiTokens;
  const more = () =>
    fetchMore({
      variables: { after: tokens!.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ apiTokens: { ...fetchMoreResult.apiTokens, nodes: [...before.apiTokens.nodes, ...fetchMoreResult.apiTokens.nodes] } }),
    });
  return (
    <Sheet padded card className={`${styles.sheet} ${styles.api}`}>
      <h2>{t('api.title')}</h2>
      <p className={styles.lead}>{t('api.lead')}</p>
      {!tokens && error && <Failed error={error} onRetry={() => void refetch()} />}
      {!tokens && !error && <Waiting><SkeletonRows count={3} /></Waiting>}
      {tokens?.nodes.length === 0 && <p className={styles.empty}>{t('api.empty')}</p>}
      <div className={styles.list}>
        {tokens?.nodes.map((token) => (
          <TokenRow key={token.id} token={token} of={token.person.displayName}>
            <small>{t('api.as', { name: token.person.displayName })}</small>
            {token.scopes.map((scope) => <Badge key={scope}>{t(`scopes.${scope as 'read' | 'write' | 'admin'}`)}</Badge>)}
          </TokenRow>
        ))}
      </div>
      {tokens?.pageInfo.hasNextPage && <div className={styles.more}><Button busy={loading} onClick={() => void more()}>{t('api.more')}</Button></div>}
    </Sheet>
  );
}
