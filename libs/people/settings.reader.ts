import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/access/actor.js';
import { Database } from '../platform/database/database.js';
import { findSettings, type Settings } from './settings.repository.js';

export interface ViewerSettings extends Settings {
  roles: string[];
  permissions: string[];
}

/** The viewer's own settings, and what the viewer's roles allow. */
@Injectable()
export class SettingsReader {
  constructor(private readonly database: Database) {}

  async of(actor: Actor): Promise<ViewerSettings> {
    const settings = await findSettings(this.database, actor.personId);
    return { ...settings, roles: ['employee', ...[...actor.roles].sort()], permissions: [...actor.permissions].sort() };
  }
}
