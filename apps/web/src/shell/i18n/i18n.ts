import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { catalogue as english } from './catalogue.en';

export type Language = 'en' | 'fr';
const KEY = 'atrium.language';

const catalogues = {
  en: () => import('./catalogue.en'),
  fr: () => import('./catalogue.fr'),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof english;
    returnNull: false;
  }
}

/** The language of this device before anybody is known: the kept choice, else the browser's. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.languages.some((tag) => /^fr\b/i.test(tag)) && !/^en\b/i.test(navigator.language) ? 'fr' : 'en';
}

/** Starts translation in the device's language; only that language's catalogue is loaded. */
export async function startTranslation(): Promise<void> {
  const language = deviceLanguage();
  const { catalogue } = await catalogues[language]();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: catalogue },
    ns: Object.keys(catalogue),
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  document.documentElement.lang = language;
}

/** Changes the language in place and keeps it for the next visit. */
export async function switchLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  if (i18next.language === language) return;
  const { catalogue } = await catalogues[language]();
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
