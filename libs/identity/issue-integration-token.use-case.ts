import { Injectable } from '@nestjs/common';
import { auditActor } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { invalidInput, notFound } from '../platform/errors/app-error.js';
import { isUuid } from '../platform/ids/uuid7.js';
import { CreateIntegrationToken, type NewIntegrationToken } from './create-integration-token.use-case.js';
import { Reauthentication } from './reauthentication.policy.js';

/** An administrator makes a token for an integration: a new one by its name, or one that is there. */
@Injectable()
export class IssueIntegrationToken {
  constructor(
    private readonly create: CreateIntegrationToken,
    private readonly reauthentication: Reauthentication,
  ) {}

  /** @throws INVALID_INPUT, NOT_FOUND, CONFLICT, FORBIDDEN with the reason REAUTHENTICATE */
  async execute(actor: Actor, { name, integrationId, clientMutationId }: { name?: string | null; integrationId?: string | null; clientMutationId?: string | null }): Promise<NewIntegrationToken> {
    if ((name == null) === (integrationId == null)) throw invalidInput({ field: 'name', message: 'Give either a name or an integrationId.' });
    if (integrationId != null && !isUuid(integrationId)) throw notFound();
    await this.reauthentication.require(actor);
    return this.create.execute(auditActor(actor), integrationId != null ? { integrationId } : { name: name! }, clientMutationId);
  }
}
