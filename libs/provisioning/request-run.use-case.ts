import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { Configuration } from '../platform/config/configuration.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { conflict } from '../platform/errors/app-error.js';
import { newId } from '../platform/ids/uuid7.js';
import { ldapSettings } from './ldap/ldap-settings.js';
import { requestRun } from './provisioning-run.repository.js';

export interface RequestRunInput {
  dryRun: boolean;
  clientMutationId?: string | null;
}

/** Asks the worker to read the directory now. */
@Injectable()
export class RequestRun {
  constructor(
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  /** @returns the id of the run, of the one that waits already if there is one. @throws CONFLICT when no directory is configured */
  async execute(actor: Actor, { clientMutationId, ...input }: RequestRunInput): Promise<string> {
    const settings = ldapSettings(this.configuration);
    if (!settings) throw conflict('No directory is configured: LDAP_URL is not set.');
    const { resultId } = await this.database.transaction((tx) =>
      once(tx, { personId: actor.personId, mutation: 'requestProvisioningRun', clientMutationId, input }, async () => {
        const id = await requestRun(tx, { id: newId(), source: 'ldap', label: settings.name, scope: 'full', dry: input.dryRun, requestedBy: actor.personId });
        await recordAudit(tx, { action: 'provisioning.requested', actor: auditActor(actor), subject: { kind: 'provisioning_run', id }, facts: { source: 'ldap', dry: input.dryRun } });
        return id;
      }),
    );
    return resultId!;
  }
}
