import { Anchor, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import type { Column } from '~/parts/DataTable';
import { useFormat } from '~/parts/format';
import { Tone } from '~/parts/Tone';

type Material = Schema['Material'];

export function useColumns(): Column<Material>[] {
  const { t } = useTranslation(['stock', 'common']);
  const format = useFormat();
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
  const number = (key: 'onHand' | 'reserved' | 'incoming', width = 104): Column<Material> => ({
    key,
    head: t(`column.${key}`),
    width,
    align: 'right',
    cell: (row) => format.number(row[key], 4),
  });
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
    {
      key: 'state',
      head: t('column.state'),
      width: 140,
      cell: (row) =>
        !row.active ? <Tone tone="plain">{t('off')}</Tone> : row.low ? <Tone tone="wait">{t('low', { at: format.number(row.lowAt ?? 0, 4) })}</Tone> : null,
    },
    {
      key: 'available',
      head: t('column.available'),
      width: 120,
      align: 'right',
      cell: (row) => (
        <b>
          {format.number(row.available, 4)} <Unit>{row.unit}</Unit>
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
  ];
}

function Unit({ children }: { children: string }) {
  return (
    <Text span size="xs" c="dimmed" fw={400}>
      {children}
    </Text>
  );
}
