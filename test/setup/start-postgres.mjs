import './typescript-loader.mjs';

/** Jest's global setup: one embedded PostgreSQL with a migrated template for the whole run. */
export default async function startPostgres() {
  const { startTestPostgres } = await import('./test-postgres.ts');
  globalThis.__stopTestPostgres = await startTestPostgres();
}
