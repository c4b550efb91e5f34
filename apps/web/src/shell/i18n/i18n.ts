import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { catalogue as english } from './catalogue.en';
import { laterTexts, type LaterTexts } from './later-texts';

export type Language = 'en' | 'fr';
const KEY = 'atrium.language';

const catalogues = {
  en: () => import('./catalogue.en'),
  fr: () => import('./catalogue.fr'),
};

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: typeof english & LaterTexts;
    returnNull: false;
  }
}

/** The language of this device before anybody is known: the kept choice, else the browser's. */
export function deviceLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'en' || kept === 'fr') return kept;
  return navigator.languages.some((tag) => /^fr\b/i.test(tag)) && !/^en\b/i.test(navigator.language) ? 'fr' : 'en';
}

let started: Promise<void> | null = null;

/** Starts translation in the device's language, once; only that language's catalogue is loaded. */
export function startTranslation(): Promise<void> {
  started ??= start();
  return started;
}

async function start(): Promise<void> {
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
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
}

const loaded = new Set<keyof LaterTexts>();

/** Brings the texts of a page before it shows, in the current language. */
export async function loadTexts(namespaces: readonly (keyof LaterTexts)[]): Promise<void> {
  await Promise.all(
    namespaces.map(async (namespace) => {
      if (loaded.has(namespace)) return;
      await addTexts(namespace, i18next.language as Language);
      loaded.add(namespace);
    }),
  );
}

/** A chunk together with the texts it needs, for what is loaded on demand. */
export async function withTexts<Module>(namespaces: readonly (keyof LaterTexts)[], module: Promise<Module>): Promise<Module> {
  const [loadedModule] = await Promise.all([module, loadTexts(namespaces)]);
  return loadedModule;
}

async function addTexts(namespace: keyof LaterTexts, language: Language): Promise<void> {
  i18next.addResourceBundle(language, namespace, (await laterTexts[namespace][language]()).default);
}

/** Changes the language in place and keeps it for the next visit. */
export async function switchLanguage(language: Language): Promise<void> {
  await startTranslation();
  localStorage.setItem(KEY, language);
  if (i18next.language === language) return;
  const { catalogue } = await catalogues[language]();
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
  await Promise.all([...loaded].map((namespace) => addTexts(namespace, language)));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
