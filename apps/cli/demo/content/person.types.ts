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
  /** Days before now on which the person started, where the story says so. */
  started?: number;
  /** Days before now on which the person left the company. */
  left?: number;
}

export type TeamKey = 'executive' | 'design' | 'shipyard' | 'energy' | 'lines' | 'software' | 'passengers' | 'safety' | 'finance' | 'people';
export type SiteKey = 'brest' | 'gdynia' | 'hamburg' | 'thessaloniki' | 'varna' | 'kobe' | 'tangier' | 'porto';
