import type pg from 'pg';

/** Somebody one can sign in as. */
export interface DemoPerson {
  id: string;
  display_name: string;
  title: string | null;
  department: string | null;
  location: string | null;
  email: string | null;
  employee_number: string | null;
  roles: string[];
}

const SHOWN = 300;

const COLUMNS = `p.id, p.display_name, p.title, d.name as department, l.name as location, p.email, p.employee_number,
  array(select r.role from person_role r where r.person_id = p.id order by r.role) as roles
  from person p left join department d on d.id = p.department_id left join location l on l.id = p.location_id`;

/** Active people by name; with a query those whose name, title, department, place or address contains it. */
export async function findPeople(pool: pg.Pool, query: string): Promise<{ people: DemoPerson[]; more: boolean }> {
  const { rows } = await pool.query<DemoPerson>(
    `select ${COLUMNS} where p.status = 'active'
       and ($1 = '' or plain(concat_ws(' ', p.display_name, p.title, d.name, l.name, p.email, p.employee_number)) like '%' || plain($1) || '%')
     order by p.sort_name, p.id limit ${SHOWN + 1}`,
    [query.trim().replace(/[\\%_]/g, '\\$&')],
  );
  return { people: rows.slice(0, SHOWN), more: rows.length > SHOWN };
}

export async function findPerson(pool: pg.Pool, id: string): Promise<DemoPerson | null> {
  const { rows } = await pool.query<DemoPerson>(`select ${COLUMNS} where p.status = 'active' and p.id::text = $1`, [id]);
  return rows[0] ?? null;
}
