import type { Sql } from '../platform/database/database.js';

/** Everything that is stored of a person's profile, with the source of each attribute. */
export function profileOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select p.id, p.email, p.employee_number as "employeeNumber", p.display_name as "displayName", p.given_name as "givenName", p.family_name as "familyName",
       p.preferred_name as "preferredName", p.title, p.phone, p.about, d.name as department, l.name as location, m.display_name as manager,
       p.start_date::text as "startDate", p.status, p.left_at as "leftAt", p.updated_at as "updatedAt", p.attribute_sources as sources,
       (select to_jsonb(s) - 'person_id' from person_settings s where s.person_id = p.id) as settings,
       array(select ps.name from people_set_member x join people_set ps on ps.id = x.set_id where x.person_id = p.id order by ps.name) as sets
     from person p left join department d on d.id = p.department_id left join location l on l.id = p.location_id left join person m on m.id = p.manager_id
     where p.id = $1`,
    [personId],
  );
}

/** Whom the person follows. Who follows them is the others' matter. */
export function followsOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select f.followee_id as "personId", case p.status when 'erased' then null else p.display_name end as name, f.since
     from follow f join person p on p.id = f.followee_id where f.person_id = $1 order by f.since`,
    [personId],
  );
}

/** Whom the person has blocked. */
export function blocksOf(sql: Sql, personId: string): Promise<object[]> {
  return sql.query(
    `select b.blocked_id as "personId", case p.status when 'erased' then null else p.display_name end as name, b.since
     from block b join person p on p.id = b.blocked_id where b.person_id = $1 order by b.since`,
    [personId],
  );
}

export async function photoOf(sql: Sql, personId: string): Promise<{ mediaType: string; bytes: Buffer } | null> {
  const [photo] = await sql.query<{ mediaType: string; bytes: Buffer }>('select media_type as "mediaType", bytes from person_photo where person_id = $1', [personId]);
  return photo ?? null;
}

/** Whether there is such a person, left ones included. */
export async function existsUnerased(sql: Sql, personId: string): Promise<boolean> {
  return (await sql.query(`select 1 from person where id = $1 and status <> 'erased'`, [personId])).length > 0;
}
