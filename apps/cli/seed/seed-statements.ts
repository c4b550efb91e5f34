import { FAMILY_NAMES, GIVEN_NAMES, PLACES, TEAMS, TITLES, WORDS } from './seed-words.js';

/** How much a seeded company holds. */
export interface SeedSize {
  people: number;
  groups: number;
  posts: number;
}

const YEAR_MS = 365 * 86_400_000;
const HOUR_MS = 3_600_000;

/** A uuidv7 of a moment in milliseconds; n keeps those of one kind apart. Both are SQL expressions. */
function idAt(milliseconds: string, n: string, kind: string): string {
  return `(lpad(to_hex(${milliseconds}), 12, '0') || '7' || lpad(to_hex((${n}) % 4096), 3, '0') || '8' || substr(md5('${kind}' || (${n})), 1, 15))::uuid`;
}

function list(values: readonly string[]): string {
  return `array['${values.join("','")}']`;
}

/** A number from 0 to below `bound` that looks random and depends on n alone. */
function chance(n: string, bound: string): string {
  return `((hashint8(${n})::bigint + 2147483648) % ${bound})`;
}

/** One of the values, for a number. */
function pick(values: readonly string[], n: string): string {
  return `(${list(values)})[1 + ${chance(n, String(values.length))}]`;
}

/** The tables that get most of the rows. */
export const FILLED_TABLES = ['person', 'person_token', 'person_search', 'membership', 'follow', 'post', 'stream_entry', 'comment', 'reaction'] as const;

/** How many comments a post has. */
const COMMENTS = `${chance('post.n', '3')}::int`;

/** The statements that make a company, in order; those without a name prepare the next ones. */
export function seedStatements({ people, groups, posts }: SeedSize, tag: string, now: number): { what?: string; text: string }[] {
  const postMs = (n: string): string => `(${now - YEAR_MS}::bigint + ${n} * ${Math.floor((YEAR_MS - HOUR_MS) / Math.max(posts, 1))}::bigint)`;
  const reactions = `least(${people}, ${chance('post.n + 1', '4')})::int`;
  const numbered = (table: string, count: number, id: string): { text: string } => ({
    text: `create temp table ${table} on commit drop as select n, ${id} as id from generate_series(1::bigint, ${count}) n; create unique index on ${table} (n); analyze ${table}`,
  });
  const somebody = (alias: string, n: string): string => `join seed_person ${alias} on ${alias}.n = 1 + ${chance(n, String(people))}`;
  return [
    numbered('seed_person', people, idAt(`${now}::bigint`, 'n', `person${tag}`)),
    numbered('seed_group', groups, idAt(`${now}::bigint`, 'n', `group${tag}`)),
    numbered('seed_post', posts, idAt(postMs('n'), 'n', `post${tag}`)),
    ...([['department', TEAMS], ['location', PLACES]] as const).map(([table, names]) => ({
      text: `insert into ${table} (id, name) select ${idAt(`${now}::bigint`, 'n', table + tag)}, name from unnest(${list(names)}) with ordinality x (name, n) on conflict do nothing`,
    })),
    {
      what: 'people',
      text: `insert into person (id, email, employee_number, display_name, sort_name, given_name, family_name, title, department_id, location_id, manager_id)
        select p.id, 'p' || n || '.${tag}@seed.example', 'S' || n || '-${tag}', given || ' ' || family, family || ' ' || given, given, family, ${pick(TITLES, 'n')}, d.id, l.id, boss.id
        from (select n, id, ${pick(GIVEN_NAMES, 'n')} as given, ${pick(FAMILY_NAMES, 'n + 7919')} as family from seed_person) p
        left join department d on lower(d.name) = lower(${pick(TEAMS, 'n + 3')}) left join location l on lower(l.name) = lower(${pick(PLACES, 'n + 13')})
        left join lateral (select id from seed_person s where s.n = p.n / 8 + 1 and p.n > 1) boss on true`,
    },
    {
      what: 'groups',
      text: `insert into groups (id, name, sort_name, description, privacy, color)
        select id, name, name, 'Made to measure', case when n % 10 = 9 then 'secret' when n % 5 = 3 then 'closed' else 'open' end, 1 + n % 8
        from (select n, id, ${pick(TEAMS, 'n')} || ' ' || ${pick(WORDS, 'n + 31')} || ' ' || n as name from seed_group) g`,
    },
    {
      // The nth group has about people / n members: one has everybody, few are large, many are small.
      what: 'memberships',
      text: `insert into membership (person_id, group_id, state, role, joined_at)
        select p.id, g.id, 'member', case when member = 0 then 'owner' else 'member' end, now()
        from seed_group g cross join lateral generate_series(0::bigint, least(${people} - 1, greatest(4, ${people} / g.n))) member
        join seed_person p on p.n = 1 + (member * 7919 + g.n * 104729) % ${people} on conflict do nothing`,
    },
    {
      what: 'follows',
      text: `insert into follow (person_id, followee_id) select p.id, f.id from seed_person p cross join generate_series(1, 5) m ${somebody('f', 'p.n * 31 + m')}
        where p.id <> f.id on conflict do nothing`,
    },
    { text: 'create temp table seed_seat on commit drop as select row_number() over (order by g.n, p.n) as n, person_id, group_id from membership join seed_group g on g.id = group_id join seed_person p on p.id = person_id; create unique index on seed_seat (n); analyze seed_seat' },
    {
      text: `create temp table seed_text on commit drop as
        select n, (select (string_agg(${pick(WORDS, 'n * 67 + w')}, ' ' order by w)) from generate_series(1, 15 + n % 40) w) as body from generate_series(0::bigint, 996) n;
        create unique index on seed_text (n); analyze seed_text`,
    },
    {
      // Four of five by a member in a group, the fifth public.
      what: 'posts',
      text: `with made as (
          insert into post (id, author_id, group_id, body, comment_count, reaction_count, reactions)
          select post.id, coalesce(seat.person_id, p.id), seat.group_id, seed_text.body, ${COMMENTS}, ${reactions},
            (select coalesce(jsonb_object_agg(1 + (post.n + r) % 6, 1), '{}') from generate_series(1, ${reactions}) r)
          from seed_post post ${somebody('p', 'post.n')} join seed_text on seed_text.n = post.n % 997
          left join seed_seat seat on post.n % 5 > 0 and seat.n = 1 + ${chance('post.n * 17', '(select max(n) from seed_seat)')}
          returning id, author_id, group_id)
        insert into stream_entry (stream_id, post_id, author_id) select coalesce(group_id, author_id), id, author_id from made`,
    },
    // Row by row the triggers would take most of the time; the posts carry their counts already.
    { text: 'alter table comment disable trigger comment_delta; alter table reaction disable trigger reaction_delta' },
    {
      what: 'comments',
      text: `insert into comment (post_id, id, author_id, body)
        select post.id, ${idAt(`${postMs('post.n')} + 60000 * c`, 'post.n * 8 + c', `comment${tag}`)}, p.id, left(seed_text.body, 90)
        from seed_post post cross join lateral generate_series(1, ${COMMENTS}) c ${somebody('p', 'post.n * 3 + c')} join seed_text on seed_text.n = (post.n + c * 311) % 997`,
    },
    {
      what: 'reactions',
      text: `insert into reaction (subject_id, person_id, kind, post_id)
        select post.id, p.id, 1 + (post.n + r) % 6, post.id
        from seed_post post cross join lateral generate_series(1, ${reactions}) r
        join seed_person p on p.n = 1 + (${chance('post.n * 5', String(people))} + r) % ${people}`,
    },
    { text: 'alter table comment enable trigger comment_delta; alter table reaction enable trigger reaction_delta' },
  ];
}
