import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';

/** Deliveries that were not believed, by storefront and reason; absent when all were. */
export function Rejections({ counts }: { counts: Record<string, number> }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return rows.length === 0 ? null : (
    <Panel title={t('shops.rejections')} flush>
      <Table horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shops.rejected')}</Table.Th>
            <Table.Th ta="right">{t('count')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([reason, count]) => (
            <Table.Tr key={reason}>
              <Table.Th scope="row">{reason}</Table.Th>
              <Table.Td ta="right" className="tabular">
                {format.number(count)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}
