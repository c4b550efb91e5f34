import type { SiteKey, TeamKey } from './content.types.js';

export const company = { name: 'Marelle', mailDomain: 'marelle.example' };

export const teams: Record<TeamKey, string> = {
  executive: 'Executive office',
  design: 'Naval design',
  shipyard: 'Shipyard',
  energy: 'Energy systems',
  lines: 'Line operations',
  software: 'Software & data',
  passengers: 'Passenger service',
  safety: 'Safety & quality',
  finance: 'Finance & purchasing',
  people: 'People & communications',
};

/**
 * The phone pattern takes three digits for `###`. Brest and Hamburg use the blocks that ARCEP and the
 * Bundesnetzagentur keep free for fiction; elsewhere the subscriber part starts with zeros, which is never assigned.
 */
export const sites: Record<SiteKey, { name: string; phone: string; timeZone: string; locale: string }> = {
  brest: { name: 'Brest, Quai Sud', phone: '+33 2 61 91 1# ##', timeZone: 'Europe/Paris', locale: 'fr' },
  gdynia: { name: 'Gdynia, Yard', phone: '+48 58 000 1# ##', timeZone: 'Europe/Warsaw', locale: 'en' },
  hamburg: { name: 'Hamburg, Finkenwerder', phone: '+49 40 66969 ###', timeZone: 'Europe/Berlin', locale: 'en' },
  thessaloniki: { name: 'Thessaloniki, Pier 1', phone: '+30 2310 000 ###', timeZone: 'Europe/Athens', locale: 'en' },
  varna: { name: 'Varna, Harbour House', phone: '+359 52 000 ###', timeZone: 'Europe/Sofia', locale: 'en' },
  kobe: { name: 'Kobe, Meriken', phone: '+81 78-000-0###', timeZone: 'Asia/Tokyo', locale: 'en' },
  tangier: { name: 'Tangier, Old Port', phone: '+212 5 00 00 0# ##', timeZone: 'Africa/Casablanca', locale: 'fr' },
  porto: { name: 'Porto, Ribeira', phone: '+351 22 000 0###', timeZone: 'Europe/Lisbon', locale: 'en' },
};

/** Instance roles of the demo company; everybody else is an employee. */
export const roles = {
  owner: ['ysolde', 'radostina'],
  it_admin: ['stefan'],
  people_admin: ['solene'],
  communications: ['maelys', 'solene'],
  moderator: ['matilde', 'clemence'],
  auditor: ['adele'],
} as const;
