import type { Sql } from '../platform/database/database.js';

/** How a person likes the app. */
export interface Settings {
  locale: 'en' | 'fr';
  theme: 'system' | 'light' | 'dark';
  shortcuts: boolean;
}

export const DEFAULT_SETTINGS: Settings = { locale: 'en', theme: 'system', shortcuts: true };

/** The person's settings; the defaults when nothing was ever chosen. */
export async function findSettings(sql: Sql, personId: string): Promise<Settings> {
  const [row] = await sql.query<Settings>('select locale, theme, shortcuts from person_settings where person_id = $1', [personId], 'settings-find');
  return row ?? DEFAULT_SETTINGS;
}

/** Stores the given settings; those that are null stay as they are. */
export async function saveSettings(sql: Sql, personId: string, changes: { [K in keyof Settings]: Settings[K] | null }): Promise<void> {
  const { locale, theme, shortcuts } = DEFAULT_SETTINGS;
  await sql.query(
    `insert into person_settings as s (person_id, locale, theme, shortcuts)
     values ($1, coalesce($2, '${locale}'), coalesce($3, '${theme}'), coalesce($4::boolean, ${shortcuts}))
     on conflict (person_id) do update
       set locale = coalesce($2, s.locale), theme = coalesce($3, s.theme), shortcuts = coalesce($4::boolean, s.shortcuts)`,
    [personId, changes.locale, changes.theme, changes.shortcuts],
    'settings-save',
  );
}

/** Gives the person a language if they have no settings yet. */
export async function insertFirstLanguage(sql: Sql, personId: string, locale: Settings['locale']): Promise<void> {
  await sql.query('insert into person_settings (person_id, locale) values ($1, $2) on conflict (person_id) do nothing', [personId, locale], 'settings-first-language');
}
