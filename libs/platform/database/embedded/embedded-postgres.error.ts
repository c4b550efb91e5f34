/** Why the embedded PostgreSQL cannot run, as one sentence a person can act on. */
export class EmbeddedPostgresError extends Error {
  constructor(
    message: string,
    readonly details = '',
  ) {
    super(message);
    this.name = 'EmbeddedPostgresError';
  }
}
