import { Anchor, Button, Table } from '@mantine/core';
import { IconList, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { Listed } from '../Listed';
import { newEntryHref, settingsHref, type Configuration } from './configuration';
import { DeleteDialog } from './DeleteDialog';

/** What was made of a configuration that may be there several times. */
export function Entries({ factory: { pid } }: { factory: Configuration }) {
  const { t } = useTranslation('plugins');
  const all = query.useQuery('get', '/configurations');
  const [ending, setEnding] = useState<Schema['ConfigurationInstance']>();
  const rows = all.data?.items.find((one) => one.pid === pid)?.instances ?? [];
  return (
    <Panel
      title={t('configuration.instances')}
      flush
      actions={
        <Button component={Link} to={newEntryHref(pid)} size="xs" leftSection={<IconPlus size={16} aria-hidden />}>
          {t('configuration.make')}
        </Button>
      }
    >
      <Listed asked={all}>
        {all.data && rows.length === 0 ? (
          <Empty icon={IconList} title={t('configuration.instanceNone')} hint={t('configuration.instanceNoneHint')} />
        ) : (
          <Table horizontalSpacing="md">
            <Table.Tbody>
              {rows.map((entry) => (
                <Table.Tr key={entry.pid}>
                  <Table.Th scope="row">
                    <Anchor component={Link} to={settingsHref(entry.pid)} fw={600} size="sm">
                      {entry.name}
                    </Anchor>
                  </Table.Th>
                  <Table.Td ta="right">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('configuration.deleteOf', { name: entry.name })}
                      onClick={() => setEnding(entry)}
                    >
                      {t('configuration.delete')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Listed>
      {ending ? <DeleteDialog pid={ending.pid} name={ending.name} entry onClose={() => setEnding(undefined)} /> : null}
    </Panel>
  );
}
