import { TestCompany, type TestPerson } from '../company.js';
import { act, addMember, createGroup, joinGroup, type TestGroup } from '../factories/groups.js';
import { follow } from '../factories/people.js';
import { comment, publish, react } from '../factories/posts.js';

/** A company in which something stands on every page, in words that are French and are not the app's own. */
export interface CompanyAtWork {
  company: TestCompany;
  /** Owns groups, leads people, is told things. */
  ana: TestPerson;
  ben: TestPerson;
  /** Owns the installation, and did some of what stands in its log. */
  chief: TestPerson;
  /** Came today: nothing is hers yet. */
  newcomer: TestPerson;
  quay: TestGroup;
  /** Closed, Ana's, with people who ask. */
  lab: TestGroup;
  /** Closed, not Ana's. */
  closed: TestGroup;
  post: string;
}

const STAFF: [name: string, title: string, department: string, location: string][] = [
  ['Zoé Lefèvre', 'Acheteuse', 'Achats', 'Nantes'],
  ['Łukasz Wójcik', 'Cariste', 'Logistique', 'Gdańsk'],
  ['Ἑλένη Παπαδοπούλου', 'Juriste', 'Droit', 'Αθήνα'],
  ['Юлия Смирнова', 'Comptable', 'Finances', 'Рига'],
  ['山田 太郎', 'Qualiticien', 'Qualité', '大阪'],
  ['Maria-Fernanda de Albuquerque e Vasconcelos', 'Cheffe de projet logistique internationale', 'Logistique', 'Porto'],
];

/** Starts it; everything happens through the API, and what follows from it has happened. */
export async function companyAtWork(): Promise<CompanyAtWork> {
  const company = await TestCompany.start();
  const chief = await company.hire({ name: 'Odile Brun', title: 'Directrice', department: 'Direction', location: 'Nantes', roles: ['owner'] });
  const ana = await company.hire({ name: 'Ana Lopes', title: 'Cheffe d’équipe', department: 'Logistique', location: 'Porto', managerUuid: chief.uuid });
  const ben = await company.hire({ name: 'Ben Okonkwo', title: 'Acheteur', department: 'Achats', location: 'Cork', managerUuid: ana.uuid });
  const staff: TestPerson[] = [];
  for (const [name, title, department, location] of STAFF) staff.push(await company.hire({ name, title, department, location, managerUuid: ana.uuid }));
  const [zoe, lukasz, helene, yulia] = staff as [TestPerson, TestPerson, TestPerson, TestPerson];

  const quay = await createGroup(ana, { name: 'Le quai', description: 'Ce qui passe du camion au rayon.', color: 2 });
  for (const person of [ben, ...staff]) await joinGroup(person, quay);
  const lab = await createGroup(ana, { name: 'Laboratoire', privacy: 'CLOSED', description: 'Essais et mesures.', color: 5 });
  await addMember(ana, lab, ben, 'MODERATOR');
  for (const person of [zoe, lukasz]) await joinGroup(person, lab);
  const closed = await createGroup(ben, { name: 'Veille des prix', privacy: 'CLOSED', description: 'Entre acheteurs.', color: 8 });
  const secret = await createGroup(zoe, { name: 'Fête de Noël', privacy: 'SECRET', color: 4 });
  await act(zoe, 'inviteToGroup', { groupId: secret.id, personIds: [ana.id] });

  await publish(ana, 'Bonjour à tous, je prends la suite sur les **quais 3 et 4**.');
  await publish(lukasz, `Deux choses :\n\n1. le quai 3 marche\n2. le [plan](https://plan.example) est prêt\n\n> Merci @[${ana.id}]`, quay.id);
  await publish(ben, 'Un très long mot. ' + 'Cela dure, comme ces choses durent. '.repeat(40), quay.id);
  const post = await publish(ana, `Qui a la clé de la porte 2, @[${ben.id}] ?`, quay.id);
  const thread = await comment(ben, post, 'Je l’ai trouvée');
  await comment(zoe, post, 'Bravo', thread);
  await comment(helene, post, 'Moi aussi je la cherchais');
  for (const [person, kind] of [[ben, 'LIKE'], [yulia, 'CELEBRATE'], [zoe, 'LOVE']] as const) await react(person, post, kind);
  for (const person of [ben, zoe]) await follow(person, ana);
  await follow(ana, ben);
  await company.settle();

  const newcomer = await company.hire({ name: 'Noor Haddad' });
  await chief.ask('mutation ($input: GrantRoleInput!) { grantRole(input: $input) { role { id } } }', { input: { roleId: 'auditor', personId: ben.id } });
  return { company, chief, ana, ben, newcomer, quay, lab, closed, post };
}
