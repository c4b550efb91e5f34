import type pg from 'pg';

/**
 * Takes foreign keys and secondary indexes off tables that are about to get many rows, within the open transaction:
 * checking row by row and filling indexes in random order take most of a bulk load, both at once a small part.
 *
 * @returns puts everything back as it was; throws when a row breaks a key
 */
export async function takeKeysOff(client: pg.Client, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows: keys } = await client.query<{ off: string; on: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as off,
       format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as on
     from pg_constraint where contype = 'f' and conrelid = any ($1::text[]::regclass[])`,
    [tables],
  );
  const { rows: indexes } = await client.query<{ off: string; on: string }>(
    `select format('drop index %s', i.indexrelid::regclass) as off, pg_get_indexdef(i.indexrelid) as on
     from pg_index i where i.indrelid = any ($1::text[]::regclass[]) and not i.indisunique
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  const parts = [...keys, ...indexes];
  for (const { off } of parts) await client.query(off);
  return async () => {
    for (const { on } of [...parts].reverse()) await client.query(on);
  };
}
