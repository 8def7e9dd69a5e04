import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';

/** Numbers, money and times in the reader's language. */
export function useFormat() {
  const { i18n } = useTranslation();
  const language = localeOf(i18n.language);
  return {
    number: (value: number, digits = 0) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value),
    percent: (share: number) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
    money: ({ amount, currency }: Schema['Money']) =>
      new Intl.NumberFormat(language, { style: 'currency', currency }).format(Number(amount)),
    day: (date: string) => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(date)),
    moment: (at: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)),
    /** With the year only where it is not this one. */
    shortMoment: (at: string, now = new Date()) =>
      new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        ...(new Date(at).getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
        hour: 'numeric',
        minute: '2-digit',
      }).format(new Date(at)),
    shortDay: (date: string) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }).format(new Date(date)),
    clock: (at: string) => new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(at)),
    time: (at: string) => new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(new Date(at)),
    /** The name of a country by its code; a code that nobody knows stays as it is. */
    country: (code: string) => country(language, code),
    ago: (at: string, now = Date.now()) => ago(language, new Date(at).getTime() - now),
    span: (seconds: number) => span(language, seconds),
    daysTo: (date: string, now = new Date()) => daysTo(language, date, now),
  };
}

function country(language: string, code: string): string {
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    return code;
  }
}

/** The reader's own variety of the language: 21 November here is November 21 there. */
const localeOf = (language: string) => navigator.languages.find((locale) => locale.startsWith(language)) ?? language;

/** From the reader's day to one without a time: "in 2 days". */
function daysTo(language: string, date: string, now: Date): string {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((Date.parse(date.slice(0, 10)) - today) / 86_400_000);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function ago(language: string, millis: number): string {
  const seconds = millis / 1_000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
  return format.format(Math.round(seconds / size), unit);
}

/** 93,784 s is "1 d 2 h". */
function span(language: string, seconds: number): string {
  const parts: [number, 'day' | 'hour' | 'minute' | 'second'][] = [
    [Math.floor(seconds / 86_400), 'day'],
    [Math.floor((seconds % 86_400) / 3_600), 'hour'],
    [Math.floor((seconds % 3_600) / 60), 'minute'],
    [Math.floor(seconds % 60), 'second'],
  ];
  const from = parts.findIndex(([value]) => value > 0);
  return parts
    .slice(from < 0 ? 3 : from, from < 0 ? 4 : from + 2)
    .filter(([value], at) => at === 0 || value > 0)
    .map(([value, unit]) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'narrow' }).format(value))
    .join(' ');
}

/** A moment as "5 minutes ago", in full on hover. */
export function When({ at }: { at: string | null | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  return at ? (
    <time dateTime={at} title={format.moment(at)}>
      {format.ago(at)}
    </time>
  ) : (
    <>{t('none')}</>
  );
}

/** A moment that is to come; one that has passed is due. */
export function Ahead({ at }: { at: string | null | undefined }) {
  const { t } = useTranslation();
  return at && new Date(at).getTime() <= Date.now() ? <>{t('when.due')}</> : <When at={at} />;
}
