import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { useSession } from '~/app/session';
import type { Column } from './DataTable';

/** A column that people may switch on and off. */
export interface OfferedColumn<Row> extends Column<Row> {
  /** What it is called in the menu; a column without stays for good. */
  name?: string;
  /** By what the choice is remembered, where the key is not the same in all languages. */
  id?: string;
  /** Not shown unless asked for. */
  off?: boolean;
  /** A plugin added it. */
  contributed?: boolean;
}

/** What somebody decided about columns; about all others the page does. */
export type ColumnChoice = Readonly<Record<string, boolean>>;

export const idOf = ({ id, key }: { id?: string; key: string }) => id ?? key;

/** Which columns of a page this person wants to see, kept in this browser. */
export function useColumnChoice(page: string) {
  const { user } = useSession();
  const [choice, setChoice] = useLocalStorage<ColumnChoice>({
    key: `platen.columns.${page}.${user}`,
    defaultValue: NONE,
    getInitialValueInEffect: false,
  });
  const replace = useCallback((wanted: unknown) => setChoice(read(wanted)), [setChoice]);
  const set = useCallback((id: string, shown: boolean) => setChoice((before) => ({ ...before, [id]: shown })), [setChoice]);
  return useMemo(() => ({ choice, set, replace }), [choice, set, replace]);
}

const NONE: ColumnChoice = {};

/** Of what a saved view holds only what is a choice. */
function read(wanted: unknown): ColumnChoice {
  return typeof wanted === 'object' && wanted !== null
    ? Object.fromEntries(Object.entries(wanted).filter((one): one is [string, boolean] => typeof one[1] === 'boolean'))
    : NONE;
}

export const isShown = <Row>(column: OfferedColumn<Row>, choice: ColumnChoice) =>
  column.name === undefined || (choice[idOf(column)] ?? !column.off);

const FREE = 230;

/** Below this width the table scrolls sideways rather than hide what was asked for. */
export const widthOf = <Row>(columns: Column<Row>[]) => columns.reduce((sum, { width }) => sum + (width ?? FREE), 40);
