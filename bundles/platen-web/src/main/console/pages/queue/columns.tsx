import { Anchor, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '~/parts/DataTable';
import { JobState } from '~/parts/States';
import { Tone } from '~/parts/Tone';
import { Deadline } from './Deadline';
import type { QueueRow } from './filters';
import { useDecorations } from './useDecorations';

export function useColumns(): Column<QueueRow>[] {
  const { t } = useTranslation(['queue', 'states', 'common']);
  const { types, label } = useDecorations();
  return useMemo(
    () => [
      {
        key: 'order',
        head: t('column.order'),
        width: 110,
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
          <span title={row.title}>
            {row.title}
            {row.amount > 1 ? ` × ${row.amount}` : ''}
          </span>
        ),
      },
      { key: 'due', head: t('column.due'), width: 130, cell: (row) => <Deadline at={row.deadline} /> },
      { key: 'state', head: t('column.state'), width: 150, cell: (row) => <JobState state={row.state} phase={row.phase} /> },
      { key: 'phase', head: t('column.phase'), width: 110, cell: (row) => t(`states:phase.${row.phase}`) },
      { key: 'decoration', head: t('column.decoration'), width: 140, cell: (row) => label(row.decoration) },
      { key: 'location', head: t('column.location'), width: 90, cell: (row) => row.location ?? t('common:none') },
      { key: 'device', head: t('column.device'), width: 100, cell: (row) => row.device ?? t('common:none') },
      {
        key: 'why',
        head: t('column.why'),
        width: 230,
        cell: (row) =>
          row.held || row.why ? (
            <Group gap={6} wrap="nowrap">
              {row.held ? <Tone tone="wait">{t('held')}</Tone> : null}
              <Text size="sm" truncate title={row.why ?? undefined}>
                {row.why}
              </Text>
            </Group>
          ) : (
            <Text size="sm" c="dimmed">
              {t('common:none')}
            </Text>
          ),
      },
    ],
    [t, types],
  );
}
