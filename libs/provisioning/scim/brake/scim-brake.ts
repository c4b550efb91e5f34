import { Injectable } from '@nestjs/common';
import { type AuditRecord, recordAudit } from '../../../audit/audit.port.js';
import { type Integration, integrationActor } from '../../../identity/integration.reader.js';
import { Configuration } from '../../../platform/config/configuration.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { newId } from '../../../platform/ids/uuid7.js';
import { brakeLimit, type BrakeSettings, brakeSettings } from '../../brake.js';
import { IntegrationHeld } from '../../provisioning.events.js';
import { ScimError } from '../scim-error.js';
import { brakeFacts, holdPerson, noteDeactivation } from './scim-brake.repository.js';

const RETRY_AFTER_SECONDS = 3_600;

/** What may not be done, whatever an administrator approves: nothing was changed. */
export class Forbidden extends Error {
  constructor(
    readonly record: Pick<AuditRecord, 'action' | 'subject' | 'facts'>,
    detail: string,
  ) {
    super(detail);
  }
}

/** The brake holds: nothing was changed. */
class Held extends Error {
  constructor(
    readonly personId: string,
    readonly allowed: number,
  ) {
    super('The brake holds.');
  }
}

/**
 * Stops an integration that lets too many people go within an hour, until an administrator approves; then it may go on
 * for a day. Counted per integration, so that a rotated token does not begin anew.
 */
@Injectable()
export class ScimBrake {
  private readonly settings: BrakeSettings;

  constructor(
    private readonly database: Database,
    configuration: Configuration,
  ) {
    this.settings = brakeSettings(configuration);
  }

  /** Call it in the transaction that lets a person go, inside {@link guard}. */
  async admit(tx: Transaction, integration: Integration, personId: string): Promise<void> {
    const facts = await brakeFacts(tx, integration.id, personId);
    if (facts.is_own) return;
    const allowed = brakeLimit(facts.active + facts.recent, this.settings);
    if (!facts.is_approved && (facts.is_held || facts.recent >= allowed)) throw new Held(personId, allowed);
    await noteDeactivation(tx, newId(), integration.id, personId);
  }

  /**
   * Runs a write. When the brake stops it, or it may not be done at all, that is noted after everything was taken back.
   *
   * @throws ScimError 503 with Retry-After, 403
   */
  async guard<T>(integration: Integration, write: () => Promise<T>): Promise<T> {
    try {
      return await write();
    } catch (error) {
      if (error instanceof Forbidden) {
        await recordAudit(this.database, { ...error.record, actor: integrationActor(integration), outcome: 'refused' });
        throw new ScimError(403, error.message);
      }
      if (!(error instanceof Held)) throw error;
      await this.hold(integration, error);
      throw new ScimError(503, 'Too many people would be deactivated within an hour. An administrator of Atrium must approve it first.', undefined, { 'retry-after': String(RETRY_AFTER_SECONDS) });
    }
  }

  private async hold(integration: Integration, { personId, allowed }: Held): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { brakeId, isNew, isFirst } = await holdPerson(tx, { id: newId(), integrationId: integration.id, allowed }, personId);
      if (isFirst) tx.emit(new IntegrationHeld({ brakeId }));
      if (!isNew) return;
      const actor = integrationActor(integration);
      if (isFirst) await recordAudit(tx, { action: 'provisioning.held', actor, subject: { kind: 'integration', id: integration.id }, outcome: 'refused', facts: { brakeId, allowed } });
      await recordAudit(tx, { action: 'person.deactivated', actor, subject: { kind: 'person', id: personId }, outcome: 'refused', facts: { source: 'scim', brakeId } });
    });
  }
}
