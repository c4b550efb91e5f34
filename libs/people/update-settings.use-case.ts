import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { once } from '../platform/database/mutation-receipt.repository.js';
import { saveSettings, type Settings } from './settings.repository.js';

/** Absent or null: unchanged. */
export type UpdateSettingsChanges = { [K in keyof Settings]?: Settings[K] | null } & { clientMutationId?: string | null };

@Injectable()
export class UpdateSettingsUseCase {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, input: UpdateSettingsChanges): Promise<void> {
    const attempt = { personId: actor.personId, mutation: 'updateSettings', clientMutationId: input.clientMutationId, input };
    await this.database.transaction((tx) => once(tx, attempt, async () => {
      await saveSettings(tx, actor.personId, { locale: input.locale ?? null, theme: input.theme ?? null, shortcuts: input.shortcuts ?? null });
      return actor.personId;
    }));
  }
}
