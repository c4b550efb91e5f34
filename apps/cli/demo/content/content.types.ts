import type { GroupKey } from './groups.js';
import type { PersonKey } from './people.js';

/** One person of the demo company. E-mail and phone are made from the name and the site unless given. */
export interface PersonContent {
  given: string;
  family: string;
  /** How the name is shown; `given family` unless the person's script orders it otherwise. */
  shown?: string;
  /** What colleagues call the person. */
  called?: string;
  /** Local part of the mail address, where it cannot be derived from a Latin name. */
  mail?: string;
  /** Known by employee number only: no mailbox. */
  noMail?: true;
  title: string;
  team: TeamKey;
  site: SiteKey;
  /** Key of the manager; only the chief executive has none. */
  boss?: string;
  about?: string;
  /** Days before now on which somebody new started. */
  started?: number;
  /** Days before now on which the person left the company. */
  left?: number;
}

export type TeamKey = 'executive' | 'design' | 'shipyard' | 'energy' | 'lines' | 'software' | 'passengers' | 'safety' | 'finance' | 'people';
export type SiteKey = 'brest' | 'gdynia' | 'hamburg' | 'thessaloniki' | 'varna' | 'kobe' | 'tangier' | 'porto';

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

/** `40d 09:15` is a day before today and a UTC clock time, `5h` and `25m` count back from now. */
export type Moment = `${number}d ${number}:${number}` | `${number}h` | `${number}m`;

/** A delay since the message before: `+20m`, `+3h`, `+2d`. Without one, minutes pass. */
export type Delay = `+${number}${'m' | 'h' | 'd'}`;

/** `like6 love2` lets so many readers react; `funny:kenji,ola` names them. Several parts, one space between. */
export type Reactions = `${'like' | 'celebrate' | 'support' | 'love' | 'insightful' | 'funny'}${string}`;

export type Reply = [by: PersonKey, body: string, ...extras: (Delay | Reactions)[]];
export type Remark = [by: PersonKey, body: string, ...extras: (Delay | Reactions | Reply)[]];

/** A post with what was answered. Without `in` it is the author's public post. */
export interface Thread {
  by: PersonKey;
  in?: GroupKey;
  at: Moment;
  body: string;
  r?: Reactions;
  c?: Remark[];
}
