import { Injectable } from '@nestjs/common';
import { auditActor, recordAudit } from '../audit/audit.port.js';
import type { Actor } from '../platform/access/actor.js';
import { FreshSignIn } from '../platform/access/fresh-sign-in.js';
import { Database } from '../platform/database/database.js';
import { forbidden, notFound } from '../platform/errors/app-error.js';
import { type ExportFile, type ExportPart, PersonDataRegistry } from './person-data.port.js';
import { canExportPerson } from './person-export.policy.js';
import { existsUnerased } from './person-export.reader.js';

/** Everything about a person (GDPR articles 15 and 20): parts of JSON, read while they are written, and files. */
export interface PersonExport {
  parts: ExportPart[];
  files: ExportFile[];
}

@Injectable()
export class ExportPerson {
  constructor(
    private readonly database: Database,
    private readonly registry: PersonDataRegistry,
    private readonly freshSignIn: FreshSignIn,
  ) {}

  /** @throws FORBIDDEN, also without a fresh sign-in for somebody else's data, NOT_FOUND also for the erased */
  async execute(actor: Actor, personId: string): Promise<PersonExport> {
    if (!canExportPerson(actor, personId)) throw forbidden('You may export what is stored about yourself.');
    if (actor.personId !== personId) await this.freshSignIn.require(actor, 'allowed');
    await this.database.transaction(async (tx) => {
      if (!(await existsUnerased(tx, personId))) throw notFound();
      await recordAudit(tx, { action: 'person.exported', actor: auditActor(actor), subject: { kind: 'person', id: personId } });
    });
    const features = this.registry.all();
    const files: ExportFile[] = [];
    for (const feature of features) files.push(...((await feature.files?.(this.database, personId)) ?? []));
    return { parts: features.flatMap((feature) => feature.export(this.database, personId)), files };
  }
}
