/** A token that acts as a person, as administrators see it. */
export interface ApiTokenView {
  id: string;
  name: string;
  personUuid: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** A token of an integration. */
export interface IntegrationTokenView {
  id: string;
  createdAt: Date;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** A program that provisions people, with its tokens. */
export interface IntegrationView {
  id: string;
  name: string;
  createdAt: Date;
  tokens: IntegrationTokenView[];
}
