import { makeVar } from '@apollo/client/cache';
import i18next from 'i18next';

/** What was read from the cache is read again when this changes. */
const language = makeVar('');
i18next.on('languageChanged', language);

/** What an erased person is called, in the language of the person who looks. */
export function formerColleague(): string {
  language();
  return i18next.t('formerColleague');
}
