import { Button, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconBoxSeam } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import type { From } from './BookForm';

/** Stock by location, with its bins along the walk. */
export function Places({ material, onBook }: { material: Schema['Material']; onBook: (from: From) => void }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const places = usePlaces();
  const { data, error, refetch } = query.useQuery('get', '/stock', { params: { query: { material: material.code, limit: 200 } } });
  if (error) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (data?.items.length === 0) {
    return <Empty icon={IconBoxSeam} title={t('places.none')} hint={t('places.noneHint')} />;
  }
  const amount = (value: number) => format.number(value, 4);
  return (
    <Table horizontalSpacing="md" miw={600} aria-label={t('places.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('places.place')}</Table.Th>
            <Table.Th ta="right">{t('column.onHand')}</Table.Th>
            <Table.Th ta="right">{t('column.reserved')}</Table.Th>
            <Table.Th ta="right">{t('column.available')}</Table.Th>
            <Table.Th ta="right">{t('column.incoming')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('book.open')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="tabular">
          {data?.items.map((stock) => (
            <Fragment key={stock.location}>
              <Table.Tr>
                <Table.Td fw={600}>{places.name(stock.location)}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {amount(stock.onHand)}
                </Table.Td>
                <Table.Td ta="right">{amount(stock.reserved)}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {amount(stock.available)}
                </Table.Td>
                <Table.Td ta="right">{amount(stock.incoming)}</Table.Td>
                <Table.Td />
              </Table.Tr>
              {stock.bins.map((bin) => (
                <Table.Tr key={bin.bin}>
                  <Table.Td pl={36}>
                    <Text size="sm">{t('places.bin', { bin: bin.bin })}</Text>
                  </Table.Td>
                  <Table.Td ta="right">{amount(bin.onHand)}</Table.Td>
                  <Table.Td colSpan={3} />
                  <Table.Td ta="right">
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('book.of', { bin: bin.bin, location: places.name(stock.location) })}
                      onClick={() => onBook({ location: stock.location, bin: bin.bin })}
                    >
                      {t('book.open')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
    </Table>
  );
}
