import { Button, Center, Checkbox, Loader } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
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
  // Where the rows begin in the document.
  useLayoutEffect(() => {
    if (body.current) {
      setOffset(Math.round(body.current.getBoundingClientRect().top + window.scrollY));
    }
  }, [props.loading, rows.length]);
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

  // What the rows call stays the same object, so that a row is drawn anew only when it changed.
  const latest = useRef({ toggle, keyed, onOpen });
  useLayoutEffect(() => {
    latest.current = { toggle, keyed, onOpen };
  });
  const hands = useMemo<Hands<Row>>(
    () => ({
      toggle: (row) => latest.current.toggle(row),
      keyed: (event, row) => latest.current.keyed(event, row),
      open: (row) => latest.current.onOpen?.(row),
      reach: setCurrent,
    }),
    [],
  );

  const all = rows.length > 0 && selection !== undefined && rows.every((row) => selection.chosen.has(rowKey(row)));
  const some = selection !== undefined && selection.chosen.size > 0;
  const span = columns.length + (selection ? 1 : 0);

  if (props.loading) {
    return (
      <Center mih={200}>
        <Loader role="status" aria-label={t('loading')} />
      </Center>
    );
  }
  if (rows.length === 0) {
    return <div className={classes.wide}>{props.empty}</div>;
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
            return (
              <DataRow
                key={key}
                id={key}
                row={row}
                index={index}
                columns={columns}
                chosen={selection ? selection.chosen.has(key) : undefined}
                tone={props.rowTone?.(row)}
                opens={onOpen !== undefined}
                reached={index === Math.max(current, 0)}
                hands={hands}
              />
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

interface Hands<Row> {
  toggle: (row: Row) => void;
  keyed: (event: KeyboardEvent, row: Row) => void;
  open: (row: Row) => void;
  reach: (index: number) => void;
}

interface RowProps<Row> {
  id: number | string;
  row: Row;
  index: number;
  columns: Column<Row>[];
  /** undefined where rows cannot be chosen. */
  chosen: boolean | undefined;
  tone: 'bad' | 'wait' | undefined;
  opens: boolean;
  /** Where the keyboard is. */
  reached: boolean;
  hands: Hands<Row>;
}

function Drawn<Row>({ id, row, index, columns, chosen, tone, opens, reached, hands }: RowProps<Row>) {
  const { t } = useTranslation();
  return (
    <tr
      data-index={index}
      data-key={id}
      data-chosen={chosen || undefined}
      data-tone={tone}
      data-opens={opens || undefined}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      tabIndex={reached ? 0 : -1}
      onFocus={() => hands.reach(index)}
      onKeyDown={(event) => hands.keyed(event, row)}
      onClick={(event) => {
        if (!(event.target as HTMLElement).closest('a,button,input,label')) {
          hands.open(row);
        }
      }}
    >
      {chosen === undefined ? null : (
        <td className={classes.check}>
          <Checkbox size="xs" aria-label={t('select')} checked={chosen} onChange={() => hands.toggle(row)} tabIndex={-1} />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

const DataRow = memo(Drawn) as typeof Drawn;

function Space({ height, span }: { height: number; span: number }) {
  return height > 0 ? (
    <tr aria-hidden className={classes.space}>
      <td colSpan={span} style={{ height }} />
    </tr>
  ) : null;
}
