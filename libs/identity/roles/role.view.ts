import type { PersonView } from '../../people/person.view.js';

/** A role as those who grant roles see it. */
export interface RoleView {
  id: string;
  /** Null for the roles that Atrium brings: their names are in the reader's language. */
  name: string | null;
  permissions: string[];
  holderCount: number;
}

/** The first holders of a role, by name. */
export type RoleHolders = Map<string, PersonView[]>;
