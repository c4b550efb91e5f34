import type { Configuration } from '../../libs/platform/config/configuration.js';
import { EmbeddedPostgres } from '../../libs/platform/database/embedded/embedded-postgres.js';
import { checkServer } from '../../libs/platform/database/server-version.js';

export interface OpenDatabase {
  ownerUrl: string;
  /** For the line that tells what happened. */
  how: string;
  /** Absent when the server is not Atrium's own. */
  embedded?: EmbeddedPostgres;
  /** Ends the server when it was started here and nobody else uses it. */
  close(): Promise<void>;
}

/**
 * Finds the database of the configuration: DATABASE_URL, or the embedded PostgreSQL, which is
 * taken over when it runs and started when it does not.
 *
 * @throws EmbeddedPostgresError | UnusableDatabase with one sentence
 */
export async function openDatabase(configuration: Configuration): Promise<OpenDatabase> {
  const external = configuration.get('DATABASE_URL');
  if (external) {
    const version = await checkServer(external);
    return { ownerUrl: external, how: `PostgreSQL ${version} at DATABASE_URL`, close: async () => undefined };
  }
  const embedded = new EmbeddedPostgres({ dataDir: configuration.get('ATRIUM_DATA_DIR') });
  const { ownerUrl, how, port } = await embedded.start();
  return {
    ownerUrl,
    how: `embedded server on port ${port} ${how}`,
    embedded,
    close: async () => {
      if (how !== 'adopted') await embedded.stop();
    },
  };
}
