// node test/load/make-directory.mjs PEOPLE FILE.ldif: writes a directory of invented people with managers, departments
// and groups, always the same for the same number.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const [count, file] = [Number(process.argv[2]), process.argv[3]];
if (!Number.isInteger(count) || count < 1 || !file) {
  process.stderr.write('Usage: node test/load/make-directory.mjs PEOPLE FILE.ldif\n');
  process.exit(2);
}
const GIVEN = ['Ana', 'Élodie', 'Bjørn', 'Chloé', 'Daniel', 'Emre', 'Fatou', 'Grace', 'Hiro', 'Inès', 'Jakub', 'Klára', 'Łukasz', 'Marie', 'Noor', 'Olga', 'Pedro', 'Quentin', 'Rosa', 'Søren'];
const FAMILY = ['Abel', 'Bauer', 'Costa', 'Dubois', 'Eriksen', 'Fischer', 'García', 'Haddad', 'Ivanov', 'Jansen', 'Kowalski', 'Lefèvre', 'Müller', 'Nakamura', 'Okafor', 'Petit', 'Quintero', 'Rossi', 'Silva', 'Tremblay'];
const TITLES = ['Engineer', 'Buyer', 'Welder', 'Nurse', 'Planner', 'Analyst', 'Driver', 'Technician'];
const PLACES = ['Brest', 'Turku', 'Porto', 'Gdańsk', 'Québec', 'Osaka'];
const syllable = (index) => ['ba', 'de', 'ki', 'lo', 'mu', 'na', 're', 'si', 'to', 'vu'][index % 10];

const out = createWriteStream(file);
const write = async (text) => out.write(text) || once(out, 'drain');
const value = (name, text) => (/^[\x20-\x7e]*$/.test(text) ? `${name}: ${text}\n` : `${name}:: ${Buffer.from(text).toString('base64')}\n`);
const dn = (index) => `uid=u${index}, ou=People, dc=load, dc=example`;

await write('version: 1\n\n');
for (let index = 0; index < count; index += 1) {
  const given = GIVEN[index % 20];
  const family = FAMILY[Math.floor(index / 20) % 20] + syllable(Math.floor(index / 400)) + syllable(Math.floor(index / 4000)) + syllable(Math.floor(index / 40000));
  await write(
    `dn: ${dn(index)}\nobjectClass: top\nobjectClass: person\nobjectClass: inetOrgPerson\n${value('cn', `${given} ${family}`)}${value('givenName', given)}${value('sn', family)}` +
      `uid: u${index}\nmail: u${index}@load.example\nemployeeNumber: ${index + 1}\ntitle: ${TITLES[index % 8]}\nou: Department ${index % 97}\nou: People\n${value('l', PLACES[index % 6])}` +
      `telephoneNumber: +33 2 98 ${String(index).padStart(6, '0')}\nuserPassword: {SSHA}not-read\n${index > 0 ? `manager: ${dn(Math.floor((index - 1) / 8))}\n` : ''}\n`,
  );
}
for (let group = 0; group < Math.max(1, count / 500); group += 1) {
  await write(`dn: cn=Team ${group}, ou=Groups, dc=load, dc=example\nobjectClass: groupOfNames\ncn: Team ${group}\n`);
  for (let member = 0; member < 20; member += 1) await write(`member: ${dn((group * 37 + member * 11) % count)}\n`);
  await write('\n');
}
out.end();
await once(out, 'close');
