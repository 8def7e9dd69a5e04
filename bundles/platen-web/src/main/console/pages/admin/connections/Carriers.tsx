import { Button, Table } from '@mantine/core';
import { IconPlus, IconTruck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { Listed } from '../Listed';
import { Capabilities } from './Capabilities';
import { Pending } from './Pending';
import { SettingsLink } from './SettingsLink';
import { useConnectable } from './useConnectable';

/** Who takes the parcels. */
export function Carriers() {
  const { t } = useTranslation(['admin', 'common', 'plugins']);
  const carriers = query.useQuery('get', '/carriers');
  const rows = carriers.data?.items ?? [];
  const { entryOf, unmade, isPending } = useConnectable('CARRIER');
  const pending = carriers.data ? unmade(rows.map(({ key }) => key)) : [];
  return (
    <Panel
      title={t('carriers.title')}
      flush
      actions={
        <Button component={Link} to="new-carrier" size="xs" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
          {t('plugins:connect.CARRIER')}
        </Button>
      }
    >
      <Listed asked={carriers}>
        {carriers.data && !isPending && rows.length + pending.length === 0 ? (
          <Empty icon={IconTruck} title={t('carriers.none')} hint={t('carriers.noneHint')} />
        ) : (
          <Table horizontalSpacing="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('name')}</Table.Th>
                <Table.Th>{t('kind')}</Table.Th>
                <Table.Th>{t('can')}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              <Pending entries={pending} columns={4} />
              {rows.map(({ key, kind, capabilities }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row">{key}</Table.Th>
                  <Table.Td>{kind}</Table.Td>
                  <Table.Td><Capabilities of={capabilities} /></Table.Td>
                  <Table.Td ta="right">
                    <SettingsLink entry={entryOf(key)} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Listed>
    </Panel>
  );
}
