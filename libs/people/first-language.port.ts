import type { Transaction } from '../platform/database/database.js';
import { insertFirstLanguage } from './settings.repository.js';

/** At the first sign-in the browser's language becomes the person's; what was ever chosen stays. */
export function keepFirstLanguage(tx: Transaction, personId: string, language: 'en' | 'fr'): Promise<void> {
  return insertFirstLanguage(tx, personId, language);
}
