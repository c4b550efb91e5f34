/** What seeded companies are made of. */
export const GIVEN_NAMES = 'Ana Ben Chloé Dario Elif Femi Greta Hana Ivo Jun Kofi Léa Mina Noor Olu Pía Quinn Rosa Sven Tariq Uma Vera Wen Xenia Yara Zoë Amélie Björn Ceren Dmitri'.split(' ');
export const FAMILY_NAMES = 'Abe Berg Costa Díaz Eriksen Fofana Gruber Hansen Ito Jansen Kaya Lopes Moreau Novák Okafor Park Quist Rossi Silva Tanaka Usman Vogel Weber Xu Yilmaz Ziegler Öztürk Ångström Łuczak Nowak Papadakis Haddad Suzuki Ivanova Müller Lefèvre'.split(' ');
export const TEAMS = ['Assembly', 'Design', 'Finance', 'Logistics', 'People', 'Purchasing', 'Quality', 'Research', 'Sales', 'Service', 'Software', 'Tooling'];
export const PLACES = ['Aarhus', 'Bilbao', 'Cork', 'Dakar', 'Eindhoven', 'Fukuoka', 'Graz', 'Hanoi'];
export const WORDS = 'harbour engine meeting plan result customer safety question release thanks training shift delivery budget review drawing test crane workshop lunch visit report idea change schedule team river paint weld sensor battery dock cable pump valve winter spring record photo story answer'.split(' ');
export const TITLES = ['Engineer', 'Specialist', 'Lead', 'Planner', 'Analyst'];
