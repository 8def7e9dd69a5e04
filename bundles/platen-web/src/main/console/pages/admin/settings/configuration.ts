import type { Schema } from '~/api/client';

export type Configuration = Schema['Configuration'];
export type Field = Schema['ConfigurationField'];

/** By the PID of a configuration, of a factory, or of one of its entries. */
export const settingsHref = (pid: string) => `/admin/settings/${encodeURIComponent(pid)}`;

export const newEntryHref = (pid: string) => `${settingsHref(pid)}/new`;

/** What was entered and is not sent yet: the values of a field, or null for its default; fields left alone are absent. */
export type Draft = Record<string, string[] | null>;

/** What the field falls back to. */
export const defaultsOf = (field: Field): string[] => field.default ?? [];

export const hasDefault = (field: Field) => defaultsOf(field).some((value) => value !== '');

/** What the field holds as it is entered; null where its default holds. */
export function valueOf(field: Field, draft: Draft): string[] | null {
  const entered = draft[field.name];
  return entered === undefined ? field.value : entered;
}

/** The draft after somebody entered the value; what is as it was before is left alone. */
export function entered(draft: Draft, field: Field, value: string[] | null | undefined): Draft {
  const { [field.name]: _, ...others } = draft;
  return value === undefined || (field.type !== 'SECRET' && same(value, field.value)) ? others : { ...others, [field.name]: value };
}

const same = (a: string[] | null, b: string[] | null) =>
  a === b || (a !== null && b !== null && a.length === b.length && a.every((value, at) => value === b[at]));

/** As it is sent: without blanks around words. */
export function tidy(draft: Draft): Schema['ConfigurationChange']['values'] {
  const values = Object.entries(draft).map(([name, value]) => [name, value?.map((each) => each.trim()) ?? null]);
  // One text or several or null, for which the document has no better word than an object.
  return Object.fromEntries(values) as Schema['ConfigurationChange']['values'];
}
