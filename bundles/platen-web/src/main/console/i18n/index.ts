import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Messages } from './en';

export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Messages;
    returnNull: false;
  }
}

const files: Record<Language, () => Promise<{ default: Messages }>> = {
  en: () => import('./en'),
  de: () => import('./de'),
};

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
  const { default: messages } = await files[language]();
  Object.entries(messages).forEach(([page, words]) => i18next.addResourceBundle(language, page, words, true, true));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
  localStorage.setItem(KEPT, language);
}
