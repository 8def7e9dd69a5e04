import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import type { Column } from '~/parts/DataTable';
import { FactValue } from './FactValue';
import { find, said } from './subject';
import { at, useContributions } from './useContributions';

type Row = Schema['QueueRow'];
const WIDTH = 104;

/** The columns that plugins add to the queue; each only while a job of its decoration type is in the list. */
export function useContributedColumns(rows: Row[]): Column<Row>[] {
  const { i18n } = useTranslation();
  const contributions = useContributions();
  const language = i18n.language;
  const some = contributions.some(({ columns }) => columns.length > 0);
  const listed = useMemo(() => (some ? [...new Set(rows.map(({ decoration }) => decoration))].sort().join(' ') : ''), [some, rows]);
  return useMemo(() => {
    const present = new Set(listed.split(' '));
    return contributions
      .filter(({ decorations }) => decorations.some((one) => present.has(one)))
      .flatMap((from) =>
        at('queue', from.columns).map((column) => ({
          key: `${from.plugin} ${column.id}`,
          head: said(from, column.label, language),
          width: WIDTH,
          cell: (row: Row) => {
            const value = from.decorations.includes(row.decoration) ? find(row, column.value) : undefined;
            return value === undefined ? null : <FactValue value={value} format={column.format} />;
          },
        })),
      );
  }, [contributions, listed, language]);
}
