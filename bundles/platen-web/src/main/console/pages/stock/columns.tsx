import { Anchor, Button, Text, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import type { Column } from '~/parts/DataTable';
import { useFormat } from '~/parts/format';
import { Tone } from '~/parts/Tone';
import { useUnit } from './useUnit';

type Material = Schema['Material'];

export function useColumns(rows: Material[]): Column<Material>[] {
  const { t } = useTranslation(['stock', 'common']);
  const format = useFormat();
  const unit = useUnit();
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const number = (key: 'onHand' | 'reserved' | 'incoming', width = 104): Column<Material> => ({
    key,
    head: t(`column.${key}`),
    width,
    align: 'right',
    cell: (row) => format.number(row[key], 4),
  });
  const state: Column<Material> = {
    key: 'state',
    head: t('column.state'),
    width: 130,
    cell: (row) =>
      !row.active ? <Tone tone="plain">{t('off')}</Tone> : row.low ? <Tone tone="wait">{t('low', { at: format.number(row.lowAt ?? 0, 4) })}</Tone> : null,
  };
  const order: Column<Material> = {
    key: 'order',
    head: <VisuallyHidden>{t('suggest.add')}</VisuallyHidden>,
    width: 112,
    align: 'right',
    cell: (row) =>
      lacks(row) ? (
        <Button
          size="compact-xs"
          variant="light"
          component={Link}
          to={`/purchasing/new?material=${encodeURIComponent(row.code)}`}
          aria-label={t('suggest.orderOf', { code: row.code })}
        >
          {t('suggest.order')}
        </Button>
      ) : null,
  };
  return [
    {
      key: 'material',
      head: t('column.material'),
      cell: (row) => (
        <>
          <Anchor component={Link} to={`/stock/${encodeURIComponent(row.code)}`} fw={600} size="sm" lh={1.3} display="block" truncate>
            {row.code}
          </Anchor>
          <Text size="xs" lh={1.3} c="dimmed" truncate title={row.name}>
            {row.name}
          </Text>
        </>
      ),
    },
    // All is well with most.
    ...(rows.some(({ active, low }) => !active || low) ? [state] : []),
    {
      key: 'available',
      head: t('column.available'),
      width: 120,
      align: 'right',
      cell: (row) => (
        <b>
          {format.number(row.available, 4)} <Unit>{unit(row.unit)}</Unit>
        </b>
      ),
    },
    number('onHand'),
    ...(narrow ? [] : [number('reserved'), number('incoming')]),
    {
      key: 'waiting',
      head: t('column.waiting'),
      width: 116,
      align: 'right',
      cell: (row) => (row.waitingJobs > 0 ? <Tone tone="bad">{format.number(row.waitingJobs)}</Tone> : t('common:none')),
    },
    ...(narrow ? [] : [{ key: 'supplier', head: t('column.supplier'), width: 150, cell: (row: Material) => row.supplier ?? t('common:none') }]),
    ...(rows.some(lacks) ? [order] : []),
  ];
}

/** Whether somebody should order it. */
const lacks = ({ active, low, waitingJobs, available, incoming }: Material) =>
  active && (low || waitingJobs > available + incoming);

function Unit({ children }: { children: string }) {
  return (
    <Text span size="xs" c="dimmed" fw={400}>
      {children}
    </Text>
  );
}
