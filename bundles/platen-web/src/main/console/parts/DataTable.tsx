import { Button, Center, Checkbox, Loader } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { writing } from '~/app/keys';
import classes from './DataTable.module.css';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** In pixels; columns without one share what is left. */
  width?: number;
  align?: 'right' | 'center';
}

interface Props<Row> {
  /** What the table lists, for those who cannot see it. */
  label: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => number | string;
  /** On click or Enter. */
  onOpen?: (row: Row) => void;
  selection?: { chosen: ReadonlySet<number | string>; onChange: (chosen: Set<number | string>) => void };
  /** There are more rows to fetch; asked for as the end comes in sight. */
  more?: { has: boolean; loading: boolean; fetch: () => void };
  loading?: boolean;
  empty: ReactNode;
  minWidth?: number;
  /** How a row stands out. */
  rowTone?: (row: Row) => 'bad' | 'wait' | undefined;
}

const ROW = 45;

/** A long list: only the rows in sight are drawn; worked by mouse or by j, k, x and Enter. */
export function DataTable<Row>(props: Props<Row>) {
  const { columns, rows, rowKey, onOpen, selection, more, minWidth = 720 } = props;
  const { t } = useTranslation();
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  const [current, setCurrent] = useState(-1);
  useLayoutEffect(() => setOffset(body.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: offset,
  });
  const drawn = virtual.getVirtualItems();
  const first = drawn[0];
  const last = drawn[drawn.length - 1];
  const lastIndex = last?.index ?? 0;

  useEffect(() => {
    if (more?.has && !more.loading && lastIndex >= rows.length - 20) {
      more.fetch();
    }
  }, [more, lastIndex, rows.length]);

  useEffect(() => {
    function pressed(event: globalThis.KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target) || document.querySelector('[role=dialog]')) {
        return;
      }
      if (event.key === 'j' || event.key === 'k') {
        const next = Math.min(Math.max(current + (event.key === 'j' ? 1 : -1), 0), rows.length - 1);
        setCurrent(next);
        virtual.scrollToIndex(next);
        requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-index="${next}"]`)?.focus());
      }
    }
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });

  function toggle(row: Row) {
    if (selection) {
      const chosen = new Set(selection.chosen);
      if (!chosen.delete(rowKey(row))) {
        chosen.add(rowKey(row));
      }
      selection.onChange(chosen);
    }
  }

  function keyed(event: KeyboardEvent, row: Row) {
    if (event.target === event.currentTarget && event.key === 'Enter') {
      onOpen?.(row);
    } else if (event.key === 'x' && !writing(event.target)) {
      toggle(row);
    }
  }

  const all = rows.length > 0 && selection !== undefined && rows.every((row) => selection.chosen.has(rowKey(row)));
  const some = selection !== undefined && selection.chosen.size > 0;
  const span = columns.length + (selection ? 1 : 0);

  if (props.loading) {
    return (
      <Center mih={200}>
        <Loader aria-label={t('loading')} />
      </Center>
    );
  }
  if (rows.length === 0) {
    return <>{props.empty}</>;
  }
  return (
    <div className={classes.wide}>
      <table className={classes.table} style={{ minWidth }} aria-label={props.label} aria-rowcount={more?.has ? -1 : rows.length + 1}>
        <thead>
          <tr>
            {selection ? (
              <th className={classes.check}>
                <Checkbox
                  size="xs"
                  aria-label={t('selectAll')}
                  checked={all}
                  indeterminate={some && !all}
                  onChange={() => selection.onChange(all ? new Set() : new Set(rows.map(rowKey)))}
                />
              </th>
            ) : null}
            {columns.map((column) => (
              <th key={column.key} style={{ width: column.width }} data-align={column.align} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Space height={first ? first.start - offset : 0} span={span} />
          {drawn.map(({ index }) => {
            const row = rows[index];
            if (row === undefined) {
              return null;
            }
            const key = rowKey(row);
            const chosen = selection?.chosen.has(key) ?? false;
            return (
              <tr
                key={key}
                data-index={index}
                data-key={key}
                data-chosen={chosen || undefined}
                data-tone={props.rowTone?.(row)}
                data-opens={onOpen ? true : undefined}
                aria-rowindex={index + 2}
                aria-selected={selection ? chosen : undefined}
                tabIndex={index === Math.max(current, 0) ? 0 : -1}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => keyed(event, row)}
                onClick={(event) => {
                  if (!(event.target as HTMLElement).closest('a,button,input,label')) {
                    onOpen?.(row);
                  }
                }}
              >
                {selection ? (
                  <td className={classes.check}>
                    <Checkbox size="xs" aria-label={t('select')} checked={chosen} onChange={() => toggle(row)} tabIndex={-1} />
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          <Space height={last ? virtual.getTotalSize() - (last.end - offset) : 0} span={span} />
        </tbody>
      </table>
      {more?.has ? (
        <Center p="sm">
          <Button variant="subtle" size="xs" loading={more.loading} onClick={more.fetch}>
            {t('more')}
          </Button>
        </Center>
      ) : null}
    </div>
  );
}

function Space({ height, span }: { height: number; span: number }) {
  return height > 0 ? (
    <tr aria-hidden className={classes.space}>
      <td colSpan={span} style={{ height }} />
    </tr>
  ) : null;
}
