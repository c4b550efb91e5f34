import { useQuery } from '@apollo/client/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AuditActionsDocument, AuditPersonDocument, ViewerDocument } from '../../generated/graphql';
import type { MenuPart } from '../../ui/menu';
import { FilterChip, MenuChip, SwitchChip } from '../../ui/filter-chip';
import { DatesDialog } from './dates-dialog';
import { useEntryTime } from './entry-time';
import { useEntryWords } from './entry-words';
import { PersonDialog } from './person-dialog';
import { dayOf, type AuditAddress } from './use-audit-address';
import styles from './audit-filters.module.css';

interface FilterProps {
  address: AuditAddress;
  onChange: (next: Partial<AuditAddress>) => void;
}

/** Period, action, person, and only what was refused. */
export function AuditFilters({ address, onChange, children }: FilterProps & { children: ReactNode }) {
  const { t } = useTranslation('audit');
  return (
    <div className={styles.filters}>
      <Period address={address} onChange={onChange} />
      <Action address={address} onChange={onChange} />
      <Person address={address} onChange={onChange} />
      <SwitchChip label={t('filter.refused')} on={address.refused} onChange={(refused) => onChange({ refused })} />
      <span className={styles.found} role="status">{children}</span>
    </div>
  );
}

function Period({ address: { from, to }, onChange }: FilterProps) {
  const { t } = useTranslation('audit');
  const { day, days } = useEntryTime();
  const [choosing, setChoosing] = useState(false);
  const since = (before: number) => dayOf(new Date(Date.now() - before * 86_400_000));
  const parts: MenuPart[] = [
    { label: t('filter.today'), run: () => onChange({ from: since(0), to: null }) },
    { label: t('filter.week'), run: () => onChange({ from: since(6), to: null }) },
    { label: t('filter.month'), run: () => onChange({ from: since(29), to: null }) },
    'divider',
    { label: t('filter.dates'), run: () => setChoosing(true) },
  ];
  const value = from && to ? (from === to ? day(from) : days(from, to)) : from ? t('filter.since', { date: day(from) }) : to && t('filter.until', { date: day(to) });
  return (
    <>
      <MenuChip label={t('filter.period')} value={value} parts={parts} onRemove={() => onChange({ from: null, to: null })} />
      {choosing && <DatesDialog from={from} to={to} onClose={() => setChoosing(false)} onChoose={(chosen) => onChange(chosen)} />}
    </>
  );
}

function Action({ address: { action }, onChange }: FilterProps) {
  const { t, i18n } = useTranslation('audit');
  const words = useEntryWords();
  const { data } = useQuery(AuditActionsDocument);
  const known = (data?.auditActions ?? []).map((name) => ({ name, label: words.action(name) })).sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <FilterChip
      label={t('filter.action')}
      value={action && words.action(action)}
      options={known.map(({ label }) => ({ name: label, count: '' }))}
      onChange={(label) => onChange({ action: known.find((one) => one.label === label)?.name ?? null })}
    />
  );
}

function Person({ address: { person }, onChange }: FilterProps) {
  const { t } = useTranslation('audit');
  const [finding, setFinding] = useState(false);
  const { data: viewer } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  const { data } = useQuery(AuditPersonDocument, { variables: { id: person ?? '' }, skip: !person });
  const parts: MenuPart[] = [
    { label: t('filter.me'), run: () => viewer && onChange({ person: viewer.viewer.id }) },
    { label: t('filter.somebody'), run: () => setFinding(true) },
  ];
  return (
    <>
      <MenuChip label={t('filter.by')} value={person && (data?.person?.displayName ?? '…')} parts={parts} onRemove={() => onChange({ person: null })} />
      {finding && <PersonDialog onClose={() => setFinding(false)} onChoose={(id) => onChange({ person: id })} />}
    </>
  );
}
