import { readFileSync } from 'node:fs';
import i18next, { type i18n } from 'i18next';

export type Locale = 'en' | 'fr';
const LOCALES: Locale[] = ['en', 'fr'];

/** The message catalogues of a feature, for sentences that the server writes itself. */
export class Texts {
  private constructor(private readonly catalogues: i18n) {}

  /** @param folder with a file such as en.json for each language */
  static load(folder: URL): Texts {
    const catalogues = i18next.createInstance();
    const resources = Object.fromEntries(LOCALES.map((locale) => [locale, { translation: JSON.parse(readFileSync(new URL(`${locale}.json`, folder), 'utf8')) as object }]));
    // The result is text, not HTML: whoever shows it escapes it.
    void catalogues.init({ resources, lng: 'en', fallbackLng: 'en', initAsync: false, showSupportNotice: false, interpolation: { escapeValue: false }, returnNull: false });
    return new Texts(catalogues);
  }

  /**
   * A sentence in a language. Values are put in as they are, never read as templates; a `count` chooses the plural.
   *
   * @throws when the catalogue has no such message
   */
  say(locale: Locale, key: string, values: Record<string, string | number> = {}): string {
    if (!this.catalogues.exists(key, { ...values, lng: locale })) throw new Error(`No message "${key}" in ${locale}.`);
    return this.catalogues.t(key, { ...values, lng: locale, skipOnVariables: true });
  }
}
