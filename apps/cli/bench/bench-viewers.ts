import type pg from 'pg';
import { hashSecret, newSecret } from '../../../libs/identity/secret-token.js';
import { newId } from '../../../libs/platform/ids/uuid7.js';

/** Somebody who asks during a benchmark: with an API token, and a group they may post in. */
export interface BenchViewer {
  personId: string;
  groupId: string;
  authorization: string;
}

/** Picks people evenly from the whole company and gives each an API token. */
export async function chooseViewers(client: pg.Client, count: number): Promise<BenchViewer[]> {
  const { rows } = await client.query<{ person_id: string; group_id: string }>(
    `select distinct on (m.person_id) m.person_id, m.group_id from membership m
     where m.state = 'member' and m.person_id in (
       select id from (select id, row_number() over (order by id) as n, count(*) over () as total from person) p where n % greatest(total / $1::int, 1) = 0 limit $1)
     order by m.person_id, m.group_id desc`,
    [count],
  );
  const viewers = rows.map((row) => ({ personId: row.person_id, groupId: row.group_id, secret: newSecret() }));
  await client.query(
    `insert into api_token (token_hash, id, person_id, name, scopes, created_at, last_used_at)
     select h, id, p, 'benchmark', '{read,write}', now(), now() + interval '1 day' from unnest($1::bytea[], $2::uuid[], $3::uuid[]) x (h, id, p)`,
    [viewers.map((viewer) => hashSecret(viewer.secret)), viewers.map(() => newId()), viewers.map((viewer) => viewer.personId)],
  );
  return viewers.map(({ secret, ...viewer }) => ({ ...viewer, authorization: `Bearer ${secret}` }));
}
