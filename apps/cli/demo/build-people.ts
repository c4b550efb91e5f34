import { chance, demoId, shuffled } from './chance.js';
import { company, roles, sites, teams } from './content/company.js';
import type { PersonContent, SiteKey, TeamKey } from './content/person.types.js';
import { people, type PersonKey } from './content/people.js';
import { DAY, HOUR, type DemoCalendar } from './demo-calendar.js';
import type { DemoRows, PersonRow } from './demo-rows.js';

/** A person of the demo company with what the rows of others need to know. */
export interface DemoPerson {
  key: PersonKey;
  content: PersonContent;
  id: string;
  started: Date;
  left: Date | null;
}

export type Cast = Map<PersonKey, DemoPerson>;

/** Everybody with id, first and last day. */
export function castPeople(calendar: DemoCalendar): Cast {
  return new Map(
    (Object.entries(people) as [PersonKey, PersonContent][]).map(([key, content]) => {
      const started = calendar.startOfDay(content.started ?? 420 + Math.floor(3000 * chance('start', key)));
      const left = content.left === undefined ? null : new Date(calendar.startOfDay(content.left).getTime() + 20 * HOUR);
      return [key, { key, content, id: demoId(started, 'person', key), started, left }];
    }),
  );
}

/** Departments, locations, people, roles and who follows whom. */
export function buildPeople(cast: Cast, calendar: DemoCalendar): Pick<DemoRows, 'department' | 'location' | 'person' | 'person_role' | 'follow'> {
  const founded = calendar.startOfDay(company.foundedDays);
  const department = Object.entries(teams).map(([key, name]) => ({ id: demoId(founded, 'department', key), name }));
  const location = Object.entries(sites).map(([key, { name }]) => ({ id: demoId(founded, 'location', key), name }));
  const idOf = (rows: { id: string; name: string }[], name: string) => rows.find((row) => row.name === name)!.id;
  const person = [...cast.values()].map((each, index): PersonRow => {
    const { content } = each;
    return {
      id: each.id,
      email: content.noMail ? null : mailOf(content),
      employee_number: `M${1001 + index}`,
      display_name: content.shown ?? `${content.given} ${content.family}`,
      sort_name: `${content.family} ${content.given}`,
      given_name: content.given,
      family_name: content.family,
      preferred_name: content.called ?? null,
      title: content.title,
      phone: content.noMail ? null : phoneOf(content.site, index),
      about: content.about ?? null,
      department_id: idOf(department, teams[content.team]),
      location_id: idOf(location, sites[content.site].name),
      manager_id: content.boss ? cast.get(content.boss as PersonKey)!.id : null,
      start_date: each.started.toISOString().slice(0, 10),
      status: each.left ? 'left' : 'active',
      left_at: each.left?.toISOString() ?? null,
    };
  });
  const person_role = Object.entries(roles).flatMap(([role, keys]) => keys.map((key) => ({ person_id: cast.get(key)!.id, role })));
  return { department, location, person, person_role, follow: buildFollows(cast, calendar) };
}

function mailOf({ mail, given, family }: PersonContent): string {
  const local = mail ?? `${given}.${family}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${local.replace(/[łøßı’ ]/g, (letter) => ({ ł: 'l', ø: 'o', ß: 'ss', ı: 'i' })[letter] ?? '')}@${company.mailDomain}`;
}

function phoneOf(site: SiteKey, index: number): string {
  const digits = [...String(101 + index * 7)];
  return sites[site].phone.replace(/#/g, () => digits.shift()!);
}

/** Most follow their manager, many the founder, and everybody some people of the same place or trade. */
function buildFollows(cast: Cast, calendar: DemoCalendar): DemoRows['follow'] {
  const here = [...cast.values()].filter((person) => !person.left);
  return here.flatMap((person) => {
    const keys = new Set<string>();
    if (person.content.boss && chance('follows boss', person.key) < 0.75) keys.add(person.content.boss);
    if (chance('follows founder', person.key) < 0.5) keys.add('ysolde');
    const near = (other: DemoPerson) => Number(other.content.site === person.content.site) + Number(other.content.team === (person.content.team as TeamKey));
    const others = shuffled(here.map((other) => other.key), 'follows', person.key).sort((a, b) => near(cast.get(b)!) - near(cast.get(a)!));
    const far = shuffled(here.map((other) => other.key), 'far', person.key);
    const wanted = 2 + Math.floor(6 * chance('how many', person.key));
    for (const key of [...others.slice(0, wanted), ...far.slice(0, 2)]) keys.add(key);
    keys.delete(person.key);
    return [...keys].map((key) => {
      const followee = cast.get(key as PersonKey)!;
      const earliest = Math.max(person.started.getTime(), followee.started.getTime(), calendar.now.getTime() - 900 * DAY);
      const since = new Date(earliest + Math.floor((calendar.now.getTime() - earliest) * chance('since', person.key, key) * 0.95));
      return { person_id: person.id, followee_id: followee.id, since: since.toISOString() };
    });
  });
}
