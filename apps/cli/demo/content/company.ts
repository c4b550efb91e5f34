import type { SiteKey, TeamKey } from './person.types.js';

/** Founded on a borrowed slipway; `foundedDays` lets the fifteenth birthday fall two weeks after now. */
export const company = { name: 'Marelle', mailDomain: 'marelle.example', foundedDays: 15 * 365 + 4 - 14 };

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
 * The phone pattern takes three digits for its three `#`. Brest and Hamburg use the blocks that ARCEP and the
 * Bundesnetzagentur keep free for fiction; elsewhere the subscriber part starts with zeros, which is never assigned.
 */
export const sites: Record<SiteKey, { name: string; phone: string }> = {
  brest: { name: 'Brest, Quai Sud', phone: '+33 2 61 91 1# ##' },
  gdynia: { name: 'Gdynia, Yard', phone: '+48 58 000 1# ##' },
  hamburg: { name: 'Hamburg, Finkenwerder', phone: '+49 40 66969 ###' },
  thessaloniki: { name: 'Thessaloniki, Pier 1', phone: '+30 2310 000 ###' },
  varna: { name: 'Varna, Harbour House', phone: '+359 52 000 ###' },
  kobe: { name: 'Kobe, Meriken', phone: '+81 78-000-0###' },
  tangier: { name: 'Tangier, Old Port', phone: '+212 5 00 00 0# ##' },
  porto: { name: 'Porto, Ribeira', phone: '+351 22 000 0###' },
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
