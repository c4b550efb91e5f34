import pg from 'pg';

const OLDEST_MAJOR = 15;

/** Thrown when there is no PostgreSQL that Atrium can use; the message is one sentence without the password. */
export class UnusableDatabase extends Error {}

/**
 * Checks that a PostgreSQL server answers and is new enough.
 *
 * @returns its version, for example "18.4"
 * @throws UnusableDatabase
 */
export async function checkServer(url: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string }>("select current_setting('server_version_num')::int as number, split_part(current_setting('server_version'), ' ', 1) as version");
    const { number, version } = rows[0]!;
    if (number < OLDEST_MAJOR * 10_000) throw new UnusableDatabase(`The database at ${place} is PostgreSQL ${version}, and Atrium needs ${OLDEST_MAJOR} or newer.`);
    return version;
  } catch (error) {
    if (error instanceof UnusableDatabase) throw error;
    throw new UnusableDatabase(`The database at ${place} cannot be used: ${(error as Error).message || String(error)}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}
