import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AttributeSource, PersonStatus } from '../../generated/graphql';

export const SOURCES: readonly AttributeSource[] = ['SCIM', 'LDAP', 'SAML', 'IMPORT', 'ADMIN', 'PERSON'];

export interface PeopleAdminAddress {
  query: string;
  status: PersonStatus | null;
  source: AttributeSource | null;
  /** Id of a role. */
  role: string | null;
}

/** More than this the API does not look for. */
const LONGEST = 200;
const NAMES = { query: 'q', status: 'status', source: 'source', role: 'role' } as const;

/** What somebody may have typed; a link made by hand can hold anything. */
function textOf(value: string | null): string | null {
  return value?.replace(/\p{Cc}/gu, '').slice(0, LONGEST) || null;
}

/** What is looked for stands in the address, so that it can be sent to somebody and survives a reload. */
export function usePeopleAdminAddress() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: Partial<PeopleAdminAddress>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [key, value] of Object.entries(next) as [keyof PeopleAdminAddress, string | null][]) {
            if (value) after.set(NAMES[key], value);
            else after.delete(NAMES[key]);
          }
          return after;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  );
  const address = useMemo<PeopleAdminAddress>(() => {
    const [status, source] = [params.get('status'), params.get('source')];
    return {
      query: textOf(params.get('q')) ?? '',
      status: status === 'ACTIVE' || status === 'LEFT' ? status : null,
      source: SOURCES.find((one) => one === source) ?? null,
      role: textOf(params.get('role')),
    };
  }, [params]);
  return { address, change };
}
