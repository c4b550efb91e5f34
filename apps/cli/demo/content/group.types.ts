import type { PersonKey } from './people.js';
import type { SiteKey, TeamKey } from './person.types.js';

/** One group; writers of posts and comments in an open group become members without being listed. */
export interface GroupContent {
  name: string;
  description: string;
  privacy: 'open' | 'closed' | 'secret';
  posting?: 'moderators';
  color: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
  /** Days before now on which it was made. */
  made: number;
  archived?: number;
  owners: PersonKey[];
  moderators?: PersonKey[];
  everyone?: true;
  sites?: SiteKey[];
  teams?: TeamKey[];
  members?: PersonKey[];
  /** Who asks to come in. */
  requests?: PersonKey[];
  /** Whom the first owner has invited. */
  invited?: PersonKey[];
  /** Members who keep the group out of their home feed. */
  muted?: PersonKey[];
}
