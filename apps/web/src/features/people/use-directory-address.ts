import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

interface Change {
  query?: string;
  department?: string | null;
  location?: string | null;
  person?: string | null;
}
const NAMES = { query: 'q', department: 'department', location: 'location', person: 'person' } as const;

/** What is searched and shown stands in the address, so that it can be sent to somebody and survives a reload. */
export function useDirectoryAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Change) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(next) as [keyof Change, string | null][]) {
            if (value) after.set(NAMES[key], value);
            else after.delete(NAMES[key]);
          }
          if (!('person' in next)) after.delete(NAMES.person);
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  return { typed: params.get('q') ?? '', department: params.get('department'), location: params.get('location'), chosen: params.get('person'), change };
}
