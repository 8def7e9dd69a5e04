import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import type { OfferedColumn } from '~/parts/columnChoice';
import { FactValue } from './FactValue';
import { find, said } from './subject';
import { at, useContributions } from './useContributions';

type Row = Schema['QueueRow'];
const WIDTH = 104;

/** The columns that plugins add to the queue; each only while a job of its decoration type is in the list. */
export function useContributedColumns(rows: Row[]): OfferedColumn<Row>[] {
  const { i18n } = useTranslation();
  const contributions = useContributions();
  const language = i18n.language;
  const some = contributions.some(({ columns }) => columns.length > 0);
  const listed = useMemo(() => (some ? [...new Set(rows.map(({ decoration }) => decoration))].sort().join(' ') : ''), [some, rows]);
  return useMemo(() => {
    const present = new Set(listed.split(' '));
    const columns = new Map<string, { column: OfferedColumn<Row>; decorations: Set<string> }>();
    for (const from of contributions.filter(({ decorations }) => decorations.some((one) => present.has(one)))) {
      for (const { label, value: pointer, format } of at('queue', from.columns)) {
        const head = said(from, label, language);
        // Several plugins that show the same share a column.
        const key = `${head} ${pointer} ${format}`;
        const decorations = columns.get(key)?.decorations ?? new Set();
        from.decorations.forEach((one) => decorations.add(one));
        const cell = (row: Row) => {
          const value = decorations.has(row.decoration) ? find(row, pointer) : undefined;
          return value === undefined ? null : <FactValue value={value} format={format} />;
        };
        columns.set(key, { column: { key, head, width: WIDTH, cell, name: head, id: `${said(from, label, 'en')} ${pointer} ${format}`, contributed: true }, decorations });
      }
    }
    return [...columns.values()].map(({ column }) => column);
  }, [contributions, listed, language]);
}
