import type pg from 'pg';

/** @returns whether the database is still empty: a demo company never joins real people, and is made once */
export async function hasRoomForDemo(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ room: boolean }>('select not exists (select from demo_company) and not exists (select from person) as room');
  return rows[0]!.room;
}

/** @returns whether the people of this database are the demo company's */
export async function isDemoCompany(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ demo: boolean }>('select exists (select from demo_company) as demo');
  return rows[0]!.demo;
}
