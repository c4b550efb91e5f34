import type { GroupContent } from './group.types.js';

/** The groups of Marelle, by the short name that the threads use. */
export const groups = {
  house: {
    name: 'The whole house', privacy: 'open', posting: 'moderators', color: 1, made: 1290, everyone: true,
    description: 'What concerns all of us, from all eight sites. Few posts, short ones. Comments are open to everybody.',
    owners: ['maelys', 'solene'], moderators: ['ysolde', 'halina', 'petros', 'matilde', 'inaki', 'corentin', 'annegret', 'radostina', 'stefan', 'rozenn', 'clemence', 'gwenael'],
  },
  yard: {
    name: 'Gdynia yard', privacy: 'open', color: 2, made: 1260, sites: ['gdynia'], teams: ['shipyard', 'design'],
    description: 'Hulls, halls, cranes and the wall plan. If it blocks the slipway, say it here first.',
    owners: ['halina'], moderators: ['piotr', 'dorota'], members: ['ysolde', 'bilal', 'inaki', 'annegret', 'arman'], muted: ['malo'],
  },
  energy: {
    name: 'Energy & charging', privacy: 'open', color: 6, made: 1240, teams: ['energy'],
    description: 'Cells, inverters, pier chargers and Bernadette. Bring measurements.',
    owners: ['annegret'], moderators: ['sevim', 'joerg'], members: ['oksana', 'arman', 'dariusz', 'petros', 'eleni', 'henning', 'yasmina', 'beatriz', 'daichi', 'gwenael', 'boyan', 'ilias', 'rui'],
  },
  water: {
    name: 'On the water', privacy: 'open', color: 3, made: 1250, teams: ['lines'],
    description: 'For everyone who runs a line: timetables, weather, berths, vessels in and out of service. Skippers, deckhands, planners.',
    owners: ['petros'], moderators: ['eleni', 'misaki', 'gurvan'], members: ['matilde', 'inaki', 'tomoko', 'hind', 'marta', 'nino', 'sevim', 'ysolde', 'lena', 'salma', 'haruka', 'despina', 'lilo'],
  },
  software: {
    name: 'Software & data', privacy: 'open', color: 5, made: 1100, teams: ['software'],
    description: 'Pont (tickets), Heron (departure boards), Tally (passenger counting), and what we learned when they fell over.',
    owners: ['radostina'], moderators: ['yana', 'ivaylo'], members: ['thalia', 'yuki', 'katharina', 'noa', 'minji', 'matilde', 'lucia', 'aziliz'],
  },
  incidents: {
    name: 'Incident room', privacy: 'closed', color: 4, made: 900,
    description: 'One post per incident. Facts and times while it runs, causes afterwards. Nobody is blamed in here.',
    owners: ['boyan', 'petros'], moderators: ['inaki'], members: ['radostina', 'ivaylo', 'arman', 'stefan', 'eleni', 'misaki', 'yasmina', 'beatriz', 'gurvan', 'henning', 'sevim', 'annegret', 'katharina', 'matilde', 'tomoko', 'hind', 'dimitar', 'kalina', 'thalia', 'christos', 'daichi', 'lucia', 'rui', 'joerg', 'graca', 'etienne'],
    requests: ['petya', 'minji'], invited: ['anass'],
  },
  passengers: {
    name: 'Passenger voices', privacy: 'open', color: 8, made: 1000, teams: ['passengers'],
    description: 'What passengers tell us: praise, complaints, drawings, lost umbrellas.',
    owners: ['matilde'], moderators: ['haruka', 'lucia'], members: ['ysolde', 'thuyanh', 'yana', 'eleni', 'yasmina', 'beatriz', 'gurvan', 'henning', 'misaki', 'maelys', 'nino'],
  },
  safety: {
    name: 'Safety first-hand', privacy: 'open', color: 4, made: 1220, teams: ['safety'],
    description: 'Near misses, drills, good catches. Told by the person who was there.',
    owners: ['inaki'], moderators: ['ewelina', 'tomoko', 'hind'], members: ['halina', 'petros', 'piotr', 'agnieszka', 'leszek', 'eleni', 'misaki', 'yasmina', 'beatriz', 'henning', 'gurvan', 'annegret', 'mirek', 'tilo'],
  },
  design: {
    name: 'Naval design table', privacy: 'closed', color: 7, made: 1200, teams: ['design'],
    description: 'Drawings before they are finished. Weight reports, tank results, doubts.',
    owners: ['gwenael'], moderators: ['etienne'], members: ['ysolde', 'halina', 'marta', 'noa', 'annegret', 'hamid', 'piotr', 'ewelina'],
    requests: ['tsvetelina', 'oksana'], invited: ['arman'],
  },
  libellule: {
    name: 'Libellule', privacy: 'closed', color: 3, made: 410,
    description: 'The hydrofoil, hull M-34. Team room: plans, flights, cracks, costs. The public story is told in The whole house.',
    owners: ['gwenael', 'noa'], moderators: ['anatole'], members: ['ysolde', 'etienne', 'nolwenn', 'annegret', 'joerg', 'priya', 'hamid', 'halina', 'marta', 'arman', 'corentin', 'inaki', 'katharina', 'ewelina', 'jonas', 'adele'],
    requests: ['malo', 'kenji'], invited: ['kalina'],
  },
  night: {
    name: 'Night shift', privacy: 'closed', color: 5, made: 1150,
    description: 'Gdynia, Hamburg and whoever else is awake. Handovers, and company at four in the morning.',
    owners: ['leszek'], moderators: ['tilo'], members: ['krystyna', 'radek', 'slawek', 'mirek', 'ilias', 'folkert', 'bohdan', 'boyan', 'kacper', 'natalia', 'halina'],
    requests: ['wojtek'],
  },
  council: {
    name: 'Staff council', privacy: 'closed', color: 2, made: 1180,
    description: 'Elected members of the eight sites. Minutes, open questions, drafts. Bring us anything; what is said here stays here.',
    owners: ['tiphaine'], moderators: ['piotr'], members: ['lilo', 'despina', 'kalina', 'daichi', 'salma', 'rui', 'agnieszka', 'joerg', 'herve'],
  },
  leads: {
    name: 'Team leads', privacy: 'closed', color: 1, made: 1080,
    description: 'For people who lead people. Practical: hiring, difficult talks, budgets, who can lend whom for a week.',
    owners: ['solene'], moderators: ['clemence'], members: ['ysolde', 'gwenael', 'halina', 'annegret', 'petros', 'radostina', 'matilde', 'inaki', 'corentin', 'jonas', 'eleni', 'misaki', 'yasmina', 'beatriz', 'henning', 'gurvan', 'piotr', 'agnieszka', 'oksana', 'jadwiga', 'sevim', 'joerg', 'stefan', 'yana', 'bilal', 'zuzanna', 'leszek', 'dorota', 'haruka'],
  },
  table: {
    name: 'Blue door', privacy: 'secret', color: 6, made: 1270,
    description: 'The twelve of us. Decisions and what they cost.',
    owners: ['ysolde'], members: ['gwenael', 'halina', 'annegret', 'petros', 'radostina', 'matilde', 'inaki', 'corentin', 'solene', 'jonas', 'adele'],
  },
  bids: {
    name: 'Tenders', privacy: 'secret', color: 7, made: 620,
    description: 'Live bids under confidentiality. No names of harbours outside this room.',
    owners: ['jonas'], moderators: ['adele'], members: ['khadija', 'ysolde', 'corentin', 'petros', 'gwenael', 'thalia', 'aziliz'], invited: ['annegret'],
  },
  candles: {
    name: 'Fifteen candles', privacy: 'secret', color: 8, made: 64,
    description: 'The fifteenth birthday of the house, and Ysolde does not know. If you were not invited, you are not reading this.',
    owners: ['rozenn'], moderators: ['maelys'], members: ['halina', 'piotr', 'natalia', 'petros', 'eleni', 'kenji', 'misaki', 'priya', 'agnieszka', 'malo', 'gwenael', 'tsvetelina', 'yasmina', 'beatriz', 'solene', 'youenn'],
    invited: ['henning', 'haruka'],
  },
  brest: {
    name: 'Vie de quai · Brest', privacy: 'open', color: 3, made: 1170, sites: ['brest'],
    description: 'La vie du Quai Sud : livraisons, marées, vélos mal garés, gâteaux.',
    owners: ['rozenn'], moderators: ['clemence'],
  },
  hamburg: {
    name: 'Ponton 3 · Hamburg', privacy: 'open', color: 7, made: 1090, sites: ['hamburg'],
    description: 'Alles rund um Finkenwerder: Werkstatt, Kantine, Elbe. Moin.',
    owners: ['henning'], moderators: ['lilo'],
  },
  kobe: {
    name: '神戸メリケン', privacy: 'open', color: 8, made: 1060, sites: ['kobe'],
    description: '神戸チームの連絡と雑談。Questions in English are welcome too.',
    owners: ['misaki'], moderators: ['haruka'],
  },
  south: {
    name: 'Med & Atlantic piers', privacy: 'open', color: 2, made: 780, sites: ['thessaloniki', 'tangier', 'porto'],
    description: 'Thessaloniki, Tangier, Porto: three piers, one spare-parts shelf, many lunches.',
    owners: ['yasmina'], moderators: ['beatriz', 'eleni'],
  },
  newhere: {
    name: 'New here', privacy: 'open', color: 1, made: 980,
    description: 'Just started, moved site or changed team? Ask anything. The rest of us are here to answer.',
    owners: ['clemence', 'zuzanna'], members: ['maelys', 'rozenn', 'stefan', 'malo', 'wojtek', 'anass', 'lucia', 'shun', 'aissatou', 'petya'],
  },
  kitchen: {
    name: 'Bread, soup & leftovers', privacy: 'open', color: 6, made: 1010,
    description: 'Recipes that survived colleagues. Photos of burnt things are also welcome.',
    owners: ['natalia'], moderators: ['thuyanh'], members: ['hamid', 'graca', 'salma', 'nino', 'tomoko', 'despina', 'joerg', 'halina', 'lucia', 'ximena'],
  },
  cats: {
    name: 'Ship’s cats', privacy: 'open', color: 4, made: 860,
    description: 'Animals of Marelle: on laps, on piers, in engine rooms where they must not be.',
    owners: ['tsvetelina'], moderators: ['eleni'], members: ['halina', 'rozenn', 'kalina', 'vesela', 'kyriaki', 'krystyna', 'anass', 'vasco'],
  },
  wheels: {
    name: 'Rowers, riders, runners', privacy: 'open', color: 5, made: 930,
    description: 'Moving by your own power, before and after work. All speeds.',
    owners: ['radostina'], moderators: ['ysolde'], members: ['malo', 'anatole', 'wiebke', 'rui', 'daichi', 'boyan', 'inaki', 'gurvan', 'aissatou'],
  },
  books: {
    name: 'Bookshelf', privacy: 'open', color: 7, made: 720,
    description: 'A shelf in every canteen, one book a month that some of us read and all of us discuss.',
    owners: ['lilo'], members: ['adele', 'haruka', 'nino', 'kenji', 'corentin', 'dorota', 'vesela', 'priya'],
  },
  quaisud: {
    name: 'Move to Quai Sud', privacy: 'open', color: 2, made: 400, archived: 205, sites: ['brest'],
    description: 'Boxes, keys and desks: the move of the Brest office. Finished, kept for the record.',
    owners: ['rozenn'], moderators: ['corentin'], members: ['maelys', 'stefan', 'ysolde'],
  },
} satisfies Record<string, GroupContent>;

export type GroupKey = keyof typeof groups;
