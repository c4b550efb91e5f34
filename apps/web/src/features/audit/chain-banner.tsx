import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditChainDocument, CheckAuditChainDocument, type AuditChainStateFragment } from '../../generated/graphql';
import { useSayFailure } from '../../shell/api/say-failure';
import { useFormat } from '../../shell/i18n/format';
import { Button } from '../../ui/button';
import { useEntryTime } from './entry-time';
import styles from './chain-banner.module.css';

const ASK_AGAIN_MS = 1_500;
const LOOK_AGAIN_MS = 60_000;
const VERIFY = 'npm run -s atrium -- audit verify';

/** Whether the log can be believed: what the last check of the whole chain found, and another one when asked. */
export function ChainBanner({ onShow }: { onShow: (entryId: string) => void }) {
  const { t } = useTranslation('audit');
  const sayFailure = useSayFailure();
  const { data, startPolling } = useQuery(AuditChainDocument, { fetchPolicy: 'cache-and-network' });
  const [check, { loading }] = useMutation(CheckAuditChainDocument, {
    onError: sayFailure,
    update: (cache, { data: asked }) => asked && cache.writeQuery({ query: AuditChainDocument, data: { auditChain: asked.checkAuditChain.auditChain } }),
  });
  const chain = data?.auditChain;
  const isChecking = chain?.isChecking ?? false;
  useEffect(() => startPolling(isChecking ? ASK_AGAIN_MS : LOOK_AGAIN_MS), [isChecking, startPolling]);
  if (!chain) return <div className={styles.room} />;
  const broken = chain.ok === false && !chain.isChecking;
  return (
    <section className={`${styles.banner} ${broken ? styles.broken : ''}`} role={broken ? 'alert' : 'status'}>
      <span className={styles.links} aria-hidden="true"><i /><i /><i /></span>
      <div className={styles.text}>
        <Words chain={chain} />
        {broken && (
          <p>
            {t('chain.brokenHelp')} <code>{VERIFY}</code>
          </p>
        )}
      </div>
      {broken && chain.problem?.entryId && <Button tone="ghost" size="small" className={styles.act} onClick={() => onShow(chain.problem!.entryId!)}>{t('chain.showBroken')}</Button>}
      <Button tone="ghost" size="small" className={styles.act} busy={loading || chain.isChecking} onClick={() => void check({ variables: { input: {} } })}>{chain.ok === null ? t('chain.checkFirst') : t('chain.check')}</Button>
    </section>
  );
}

function Words({ chain }: { chain: AuditChainStateFragment }) {
  const { t } = useTranslation('audit');
  const { date, number } = useFormat();
  const { ago } = useEntryTime();
  if (chain.isChecking) return <Line title={t('chain.checking')} text={t('chain.checkingText')} />;
  if (chain.ok === null) return <Line title={t('chain.unchecked')} text={t('chain.uncheckedText')} />;
  if (chain.ok === false) return <Line title={t('chain.broken')} text={chain.problem?.seq ? t('chain.brokenAt', { seq: number(chain.problem.seq) }) : t('chain.brokenSomewhere')} />;
  const text = chain.sealed > 0 && chain.since ? t('chain.wholeText', { count: chain.sealed, since: date(chain.since), when: ago(chain.checkedAt!) }) : t('chain.empty');
  return <Line title={t('chain.whole')} text={text} />;
}

function Line({ title, text }: { title: string; text: string }) {
  return (
    <p>
      <b>{title}</b> {text}
    </p>
  );
}
