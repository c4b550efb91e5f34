import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AuditFilter } from '../../generated/graphql';

export interface AuditAddress {
  text: string;
  /** Days as the person who looks counts them, YYYY-MM-DD. */
  from: string | null;
  to: string | null;
  action: string | null;
  person: string | null;
  refused: boolean;
}

const NAMES = { text: 'q', from: 'from', to: 'to', action: 'action', person: 'person', refused: 'refused' } as const;

/** What is looked for stands in the address, so that it can be sent to somebody and survives a reload. */
export function useAuditAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Partial<AuditAddress>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(next) as [keyof AuditAddress, string | boolean | null][]) {
            if (value) after.set(NAMES[key], value === true ? '1' : value);
            else after.delete(NAMES[key]);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const address: AuditAddress = useMemo(
    () => ({ text: params.get('q') ?? '', from: day(params.get('from')), to: day(params.get('to')), action: params.get('action'), person: params.get('person'), refused: params.get('refused') === '1' }),
    [params],
  );
  return { address, change };
}

/** The same for the API: moments instead of days, nothing for what is not asked. */
export function filterOf({ text, from, to, action, person, refused }: AuditAddress): AuditFilter {
  return {
    text: text.trim() || null,
    from: from && startOf(from, 0),
    to: to && startOf(to, 1),
    actions: action ? [action] : null,
    personId: person,
    outcome: refused ? 'REFUSED' : null,
  };
}

/** Where the export of what is looked for is. */
export function exportAddress(format: 'csv' | 'jsonl', filter: AuditFilter): string {
  const query = new URLSearchParams();
  const asked = { text: filter.text, from: filter.from, to: filter.to, action: filter.actions?.[0], person: filter.personId, outcome: filter.outcome?.toLowerCase() };
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return `/audit/export.${format}?${query}`;
}

/** A day in the zone of the person who looks, as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;
}

/** Midnight at the start of a day, or some days later. */
function startOf(isoDay: string, later: number): string {
  const [year, month, date] = isoDay.split('-').map(Number);
  return new Date(year!, month! - 1, date! + later).toISOString();
}

function day(value: string | null): string | null {
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}
