import type { PersonView } from '../../people/person.view.js';

/** Where a person is signed in. */
export interface OpenSession {
  uuid: string;
  createdAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  ip: string | null;
}

/** A valid token that acts as a person. */
export interface PersonTokenView {
  id: string;
  name: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
}

/** A person as administrators see them. */
export interface AdministeredPersonView {
  uuid: string;
  person: PersonView;
  status: 'active' | 'left';
  leftAt: Date | null;
  roles: { id: string; name: string | null }[];
  /** Which source owns which attribute. */
  sources: { attribute: string; source: string }[];
  sessions: OpenSession[];
  tokens: PersonTokenView[];
}
