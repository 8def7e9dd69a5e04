import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';

/** What the jobs of the order use up, and what of it is there. */
export function Materials({ order }: { order: number }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const needs = query.useQuery('get', '/orders/{id}/materials', { params: { path: { id: order } } });
  const items = needs.data?.items ?? [];
  return (
    <Panel title={t('material.title')} flush>
      {needs.error ? <ProblemAlert error={needs.error} /> : null}
      {needs.data && items.length === 0 ? (
        <Text size="sm" c="dimmed" p="md">
          {t('material.none')}
        </Text>
      ) : null}
      {items.length > 0 ? (
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('material.material')}</Table.Th>
              <Table.Th ta="right">{t('material.needed')}</Table.Th>
              <Table.Th ta="right">{t('material.reserved')}</Table.Th>
              <Table.Th ta="right">{t('material.onHand')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="tabular">
            {items.map((need) => (
              <Table.Tr key={need.material}>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{need.material}</Table.Td>
                <Table.Td ta="right">
                  {format.number(need.needed, 2)} {need.unit}
                </Table.Td>
                <Table.Td ta="right">{need.kept ? format.number(need.reserved + need.picked, 2) : '–'}</Table.Td>
                <Table.Td ta="right">{need.kept ? format.number(need.onHand, 2) : t('material.notKept')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
    </Panel>
  );
}
