import { Button, Group, Table } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import classes from '../Admin.module.css';
import { CopyButton } from '../CopyButton';
import { Listed } from '../Listed';
import { Capabilities } from './Capabilities';
import { Pending } from './Pending';
import { SettingsLink } from './SettingsLink';
import { Rejections } from './Rejections';
import { RoutingDialog } from './RoutingDialog';
import { useConnectable } from './useConnectable';

/** The shops that orders come from. */
export function Connections() {
  const { t } = useTranslation(['admin', 'common', 'plugins']);
  const storefronts = query.useQuery('get', '/storefronts');
  const [routing, setRouting] = useState<string>();
  const rows = storefronts.data?.items ?? [];
  const { entryOf, unmade, isPending } = useConnectable('STOREFRONT');
  const pending = storefronts.data ? unmade(rows.map(({ storefront }) => storefront)) : [];
  const addressOf = (webhook: string) => new URL(webhook, window.location.origin).href;
  return (
    <>
      <Panel title={t('shops.title')} flush>
        <Listed asked={storefronts}>
          {storefronts.data && !isPending && rows.length + pending.length === 0 ? (
            <Empty icon={IconBuildingStore} title={t('shops.none')} hint={t('shops.noneHint')}>
              <Button component={Link} to="new" mt="xs">
                {t('plugins:connect.STOREFRONT')}
              </Button>
            </Empty>
          ) : (
            <Table horizontalSpacing="md" className={classes.wrapped} miw={720}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('name')}</Table.Th>
                  <Table.Th>{t('kind')}</Table.Th>
                  <Table.Th>{t('can')}</Table.Th>
                  <Table.Th>{t('shops.webhook')}</Table.Th>
                  <Table.Td />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                <Pending entries={pending} columns={5} />
                {rows.map(({ storefront, kind, capabilities, webhook }) => (
                  <Table.Tr key={storefront}>
                    <Table.Th scope="row">{storefront}</Table.Th>
                    <Table.Td>{kind}</Table.Td>
                    <Table.Td><Capabilities of={capabilities} /></Table.Td>
                    <Table.Td>
                      <span className={classes.code}>{webhook}</span>{' '}
                      <CopyButton text={addressOf(webhook)} label={t('shops.copyWebhook', { storefront })} />
                    </Table.Td>
                    <Table.Td ta="right">
                      <Group gap={6} justify="end">
                        <Button
                          size="xs"
                          variant="default"
                          aria-label={`${t('shops.routing')}: ${storefront}`}
                          onClick={() => setRouting(storefront)}
                        >
                          {t('shops.routing')}
                        </Button>
                        <SettingsLink entry={entryOf(storefront)} />
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Listed>
      </Panel>
      {storefronts.data ? <Rejections counts={storefronts.data.rejections} /> : null}
      {routing ? <RoutingDialog storefront={routing} onClose={() => setRouting(undefined)} /> : null}
    </>
  );
}
