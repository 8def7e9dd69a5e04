import type { PanelContext } from '~/panel';

type Values = Record<string, string | number>;

/** A file cannot be shown. The word is the key of the plain message. */
export class Fault extends Error {
  constructor(
    readonly word: string,
    readonly values: Values = {},
  ) {
    super(`${word} ${JSON.stringify(values)}`);
  }
}

const COMMON = {
  en: {
    loading: 'Reading the file …',
    'no-file': 'This job has no print file yet.',
    refused: 'The file cannot be fetched: {reason}',
    offline: 'The file cannot be fetched: the server does not answer.',
    'too-large': 'The file is {size} MB, too large for a preview in the browser (at most {most} MB).',
    trouble: 'The preview cannot be drawn in this browser. The file itself is not affected.',
  },
  de: {
    loading: 'Datei wird gelesen …',
    'no-file': 'Dieser Auftrag hat noch keine Druckdatei.',
    refused: 'Die Datei lässt sich nicht laden: {reason}',
    offline: 'Die Datei lässt sich nicht laden: Der Server antwortet nicht.',
    'too-large': 'Die Datei hat {size} MB, zu groß für eine Vorschau im Browser (höchstens {most} MB).',
    trouble: 'Die Vorschau lässt sich in diesem Browser nicht zeichnen. Die Datei selbst ist davon nicht betroffen.',
  },
};

/** Texts in both languages, with the same keys. */
export interface Texts<K extends string> {
  readonly en: Readonly<Record<K, string>>;
  readonly de: Readonly<Record<K, string>>;
}

/** How a panel speaks. */
export interface Words<K extends string> {
  (key: K | keyof typeof COMMON.en, values?: Values): string;
  /** The message of whatever went wrong. */
  fault(error: unknown): string;
  number(value: number, digits?: number): string;
}

export function words<K extends string>(ctx: PanelContext, texts: Texts<K>): Words<K> {
  const known: Record<string, string> = { ...COMMON[ctx.language], ...texts[ctx.language] };
  const locale = ctx.language === 'de' ? 'de-DE' : 'en-GB';
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const say = (key: string, values: Values = {}) =>
    (known[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? number(value) : value;
    });
  return Object.assign(say, {
    fault: (error: unknown) => (error instanceof Fault ? say(error.word, error.values) : say('trouble')),
    number,
  });
}
