import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditLineFragment } from '../../generated/graphql';
import { useEntryOrigin } from './entry-origin';
import { useEntryWords } from './entry-words';
import styles from './entry-details.module.css';

/** Every fact of an entry, its personal details unless they were erased, and its place in the chain. */
export function EntryDetails({ entry }: { entry: AuditLineFragment }) {
  const { t } = useTranslation('audit');
  const words = useEntryWords();
  const origin = useEntryOrigin();
  const values = (list: Parameters<typeof words.fact>[0][]): [string, ReactNode][] => list.map((fact) => [words.factName(fact.name), fact.things?.length ? <span key={fact.name}>{words.fact(fact)}</span> : <code key={fact.name}>{words.fact(fact)}</code>]);
  const lines: [string, ReactNode][] = [
    ...values(entry.facts),
    ...values(entry.personal ?? []),
    [t('column.from'), origin(entry)],
    ...(entry.userAgent ? ([[t('detail.agent'), <span key="agent" lang="en">{entry.userAgent}</span>]] as [string, ReactNode][]) : []),
    ...(entry.reference ? ([[t('detail.reference'), <code key="reference">{entry.reference}</code>]] as [string, ReactNode][]) : []),
    [t('detail.entry'), <code key="id">{entry.id}</code>],
    [t('detail.seal'), <Seal key="seal" seal={entry.seal} />],
  ];
  return (
    <>
      <dl className={styles.list}>
        {lines.map(([name, value], index) => (
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {entry.personal === null && <p className={styles.erased}>{t('detail.erased')}</p>}
    </>
  );
}

function Seal({ seal }: { seal: AuditLineFragment['seal'] }) {
  const { t } = useTranslation('audit');
  if (!seal) return t('detail.unsealed');
  return (
    <>
      <code title={seal.hash}>{short(seal.hash)}</code> {t('detail.follows')} <code title={seal.previous}>{short(seal.previous)}</code> · {t('detail.number', { seq: seal.seq })}
    </>
  );
}

/** "9f2c 41ab 7e05 … d1c8". */
function short(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} … ${hash.slice(-4)}`;
}
