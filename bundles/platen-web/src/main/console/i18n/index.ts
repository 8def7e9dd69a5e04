import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { First } from './en';
import type { Later } from './en/later';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: First & Later;
    returnNull: false;
  }
}

interface Files {
  /** For the page that most people open first. */
  first: () => Promise<{ default: First }>;
  later: () => Promise<{ default: Later }>;
}

const files: Record<Language, Files> = {
  en: { first: () => import('./en'), later: () => import('./en/later') },
  de: { first: () => import('./de'), later: () => import('./de/later') },
};
let all = false;

const KEPT = 'platen.language';

function preferred(): Language {
  const wanted = localStorage.getItem(KEPT) ?? navigator.language.slice(0, 2);
  return wanted in LANGUAGES ? (wanted as Language) : 'en';
}

/** To be awaited before the first page. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    resources: {},
  });
  await speak(preferred());
}

/** Changes the language at once and keeps it for this browser. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([learn(language, 'first'), all ? learn(language, 'later') : undefined]);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}

/** To be awaited before a page that says more than the first ones. */
export async function allWords(): Promise<void> {
  all = true;
  await learn(i18next.language as Language, 'later');
}

async function learn(language: Language, part: keyof Files): Promise<void> {
  const { default: messages } = await files[language][part]();
  Object.entries(messages).forEach(([page, words]) => i18next.addResourceBundle(language, page, words, true, true));
}
