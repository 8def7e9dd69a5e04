import { Anchor, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconHandStop } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Badges } from '~/parts/contributions/Badges';
import { useContributedColumns } from '~/parts/contributions/useColumns';
import type { OfferedColumn } from '~/parts/columnChoice';
import { JobState } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import { Deadline } from './Deadline';
import type { QueueRow } from './filters';
import classes from './columns.module.css';
import { useDecorations } from '~/parts/useDecorations';
import { usePlaces } from '~/parts/usePlaces';

/** All columns there are, with those of plugins; where there is little room only the most needed ones are shown unasked. */
export function useColumns(rows: QueueRow[]): OfferedColumn<QueueRow>[] {
  const { t } = useTranslation(['queue', 'states', 'common']);
  const { label } = useDecorations();
  const { name: place } = usePlaces();
  const contributed = useContributedColumns(rows);
  const narrow = useMediaQuery('(max-width: 1250px)', false, { getInitialValueInEffect: false });
  const columns = useMemo<OfferedColumn<QueueRow>[]>(
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
      {
        key: 'due',
        head: t('column.due'),
        name: t('column.due'),
        width: 146,
        cell: (row) => <Deadline at={row.deadline} due={row.due} />,
      },
      {
        key: 'state',
        head: t('column.state'),
        name: t('column.state'),
        width: 140,
        cell: (row) => <JobState state={row.state} phase={row.phase} />,
      },
      {
        key: 'phase',
        head: t('column.phase'),
        name: t('column.phase'),
        off: true,
        width: 120,
        cell: (row) => t(`states:phase.${row.phase}`),
      },
      {
        key: 'place',
        head: t('column.location'),
        name: t('column.location'),
        off: narrow,
        width: 154,
        cell: (row) => <Two above={row.location ? place(row.location) : t('common:none')} below={row.device} />,
      },
      {
        key: 'why',
        head: t('column.why'),
        name: t('column.why'),
        width: narrow ? 160 : 210,
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
    [t, label, place, narrow],
  );
  return useMemo(
    () => [...columns.slice(0, -1), ...contributed.map((column) => ({ ...column, off: narrow })), ...columns.slice(-1)],
    [narrow, columns, contributed],
  );
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
