import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members who left the company keep their membership and do not count until they return. */
export class MembersWhoLeft1764710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SQL);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward. Restore a backup instead.');
  }
}

const SQL = String.raw`
-- Whoever leaves is in many groups, and a group may lose many at once: changes of presence wait here instead of changing
-- the groups' rows, which others hold while they wait for the person's. A count read is the column plus what waits.
create table member_delta (group_id uuid not null, n int not null);
create index member_delta_group on member_delta (group_id) include (n);

-- The lock on the people makes who joins and who leaves the company at the same time wait for one another; it gives
-- their newest state.
create function count_members(ids uuid[], groups_of uuid[], numbers int[]) returns void language sql as $$
  with who as (select id, status from person where id = any (ids) order by id for share)
  update groups g set member_count = g.member_count + d.n
  from (select group_id, sum(n)::int n from unnest(ids, groups_of, numbers) x (person_id, group_id, n) join who on who.id = person_id and who.status = 'active'
    group by group_id having sum(n) <> 0) d where g.id = d.group_id;
$$;
create or replace function count_members() returns trigger language plpgsql as $$ begin
  perform count_members(array_agg(person_id), array_agg(group_id), array_agg(n)) from (
    select person_id, group_id, sum(n)::int n from (
      select person_id, group_id, 1 n from added where state = 'member' union all select person_id, group_id, -1 from removed where state = 'member') x
    group by person_id, group_id having sum(n) <> 0) y having count(*) > 0;
  return null; end $$;
create or replace function count_members_added() returns trigger language plpgsql as $$ begin
  perform count_members(array_agg(person_id), array_agg(group_id), array_agg(1)) from added where state = 'member' having count(*) > 0;
  return null; end $$;
create or replace function count_members_removed() returns trigger language plpgsql as $$ begin
  perform count_members(array_agg(person_id), array_agg(group_id), array_agg(-1)) from removed where state = 'member' having count(*) > 0;
  return null; end $$;

create function presence_changed() returns trigger language plpgsql as $$ begin
  insert into member_delta (group_id, n)
  select m.group_id, sum(moved.n) from (
      select id, sum(n) as n from (
        select id, 1 as n from changed where status = 'active' union all select id, -1 from before where status = 'active') x
      group by id having sum(n) <> 0) moved
  join membership m on m.person_id = moved.id and m.state = 'member'
  group by m.group_id having sum(moved.n) <> 0;
  return null; end $$;
create trigger person_presence after update on person referencing old table as before new table as changed for each statement execute function presence_changed();

-- What changed is told without a join: a session keeps the plan that suited its first person, and comparing thousands
-- with thousands one by one takes many seconds.
create or replace function person_updated() returns trigger language plpgsql as $$ begin
  perform index_people(array(select id from (
    select id, display_name, sort_name, preferred_name, given_name, family_name, title, department_id, email, status from changed
    except select id, display_name, sort_name, preferred_name, given_name, family_name, title, department_id, email, status from before) x));
  return null; end $$;

update groups g set member_count = g.member_count - gone.n
from (select m.group_id, count(*)::int n from membership m join person p on p.id = m.person_id and p.status <> 'active' where m.state = 'member' group by m.group_id) gone
where g.id = gone.group_id;
`;
