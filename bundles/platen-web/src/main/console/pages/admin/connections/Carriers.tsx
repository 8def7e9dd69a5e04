import { Table } from '@mantine/core';
import { IconTruck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { Listed } from '../Listed';

/** Who takes the parcels. */
export function Carriers() {
  const { t } = useTranslation(['admin', 'common']);
  const carriers = query.useQuery('get', '/carriers');
  return (
    <Panel title={t('carriers.title')} flush>
      <Listed asked={carriers}>
        {carriers.data?.items.length === 0 ? (
          <Empty icon={IconTruck} title={t('carriers.none')} hint={t('carriers.noneHint')} />
        ) : (
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th>{t('kind')}</Table.Th>
                <Table.Th>{t('can')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {carriers.data?.items.map(({ key, kind, capabilities }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{key}</Table.Th>
                  <Table.Td>{kind}</Table.Td>
                  <Table.Td>{capabilities.map(words).join(', ') || t('common:none')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Listed>
    </Panel>
  );
}
