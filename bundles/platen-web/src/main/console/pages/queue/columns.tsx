import { Anchor, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHandStop } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '~/parts/contributions/Badges';
import { useContributedColumns } from '~/parts/contributions/useColumns';
import type { Column } from '~/parts/DataTable';
import { JobState } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import { Deadline } from './Deadline';
import type { QueueRow } from './filters';
import classes from './columns.module.css';
import { useDecorations } from '~/parts/useDecorations';
import { usePlaces } from '~/parts/usePlaces';

/** The columns, with those of plugins; where there is little room those go that the filters show as well. */
export function useColumns(rows: QueueRow[]): Column<QueueRow>[] {
  const { t } = useTranslation(['queue', 'states', 'common']);
  const { label } = useDecorations();
  const { name: place } = usePlaces();
  const contributed = useContributedColumns(rows);
  const narrow = useMediaQuery('(max-width: 1250px)', false, { getInitialValueInEffect: false });
  const tight = narrow || contributed.length > 0;
  const columns = useMemo<(Column<QueueRow> & { rare?: boolean })[]>(
    () => [
      {
        key: 'order',
        head: t('column.order'),
        width: 92,
        cell: (row) => (
          <Anchor component={Link} to={`/orders/${row.order.id}`} fw={600} size="sm">
            {row.orderNumber}
          </Anchor>
        ),
      },
      {
        key: 'title',
        head: t('column.title'),
        cell: (row) => (
          <Two
            above={row.amount > 1 ? `${row.title} × ${row.amount}` : row.title}
            below={label(row.decoration)}
            beside={<Badges place="queue" decoration={row.decoration} subject={row} compact />}
          />
        ),
      },
      { key: 'due', head: t('column.due'), width: 146, cell: (row) => <Deadline at={row.deadline} due={row.due} /> },
      { key: 'state', head: t('column.state'), width: narrow ? 120 : 146, cell: (row) => <JobState state={row.state} phase={row.phase} /> },
      { key: 'phase', head: t('column.phase'), width: 120, rare: true, cell: (row) => t(`states:phase.${row.phase}`) },
      {
        key: 'place',
        head: t('column.place'),
        width: 120,
        rare: true,
        cell: (row) => <Two above={row.location ? place(row.location) : t('common:none')} below={row.device} />,
      },
      {
        key: 'why',
        head: t('column.why'),
        width: tight ? 160 : 220,
        cell: (row) =>
          row.held ? (
            <Tone tone="bad" title={row.why ?? undefined}>
              <IconHandStop size={14} role="img" aria-label={t('held')} style={{ flex: 'none' }} />
              <Text span inherit truncate>
                {row.why ?? t('held')}
              </Text>
            </Tone>
          ) : (
            <span title={row.why ?? undefined}>{row.why ?? t('common:none')}</span>
          ),
      },
    ],
    [t, label, place, narrow, tight],
  );
  return useMemo(() => {
    const shown = narrow ? columns.filter(({ rare }) => !rare) : columns;
    const why = shown.slice(-1);
    return narrow ? shown : [...shown.slice(0, -1), ...contributed, ...why];
  }, [narrow, columns, contributed]);
}

function Two({ above, below, beside }: { above: string; below: string | null; beside?: ReactNode }) {
  return (
    <>
      <Text size="sm" lh={1.3} truncate title={above}>
        {above}
      </Text>
      {below ? (
        <div className={classes.below}>
          <Text size="xs" lh={1.3} c="dimmed" truncate>
            {below}
          </Text>
          {beside}
        </div>
      ) : null}
    </>
  );
}
