import type { Schema } from '~/api/client';

export type Contribution = Schema['Contribution'];
export type Place = 'job' | 'line' | 'queue' | 'station';
export type Facts = Schema['JobFacts'];

/** What values of contributions point at; lists know less of a job than its page does. */
export type Subject = Partial<Facts>;

/** The value that a JSON Pointer (RFC 6901) finds, as text. */
export function find(subject: Subject, pointer: string): string | undefined {
  let at: unknown = subject;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) {
      return undefined;
    }
    at = (at as Record<string, unknown>)[name];
  }
  return typeof at === 'object' || at === undefined || at === '' ? undefined : String(at);
}

/** The contribution's own word in the reader's language. */
export function said({ texts }: Contribution, key: string, language: string): string {
  return texts[language]?.[key] ?? texts['en']?.[key] ?? key;
}
