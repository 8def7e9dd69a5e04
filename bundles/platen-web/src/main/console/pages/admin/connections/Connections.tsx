import { Button, Table } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import classes from '../Admin.module.css';
import { CopyButton } from '../CopyButton';
import { Listed } from '../Listed';
import { Rejections } from './Rejections';
import { RoutingDialog } from './RoutingDialog';

/** The shops that orders come from. */
export function Connections() {
  const { t } = useTranslation(['admin', 'common']);
  const storefronts = query.useQuery('get', '/storefronts');
  const [routing, setRouting] = useState<string>();
  const rows = storefronts.data?.items ?? [];
  const addressOf = (webhook: string) => new URL(webhook, window.location.origin).href;
  return (
    <>
      <Panel title={t('shops.title')} flush>
        <Listed asked={storefronts}>
          {storefronts.data && rows.length === 0 ? (
            <Empty icon={IconBuildingStore} title={t('shops.none')} hint={t('shops.noneHint')} />
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
                {rows.map(({ storefront, kind, capabilities, webhook }) => (
                  <Table.Tr key={storefront}>
                    <Table.Th scope="row">{storefront}</Table.Th>
                    <Table.Td>{kind}</Table.Td>
                    <Table.Td>{capabilities.map(words).join(', ') || t('common:none')}</Table.Td>
                    <Table.Td>
                      <span className={classes.code}>{webhook}</span>{' '}
                      <CopyButton text={addressOf(webhook)} label={t('shops.copyWebhook', { storefront })} />
                    </Table.Td>
                    <Table.Td ta="right">
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${t('shops.routing')}: ${storefront}`}
                        onClick={() => setRouting(storefront)}
                      >
                        {t('shops.routing')}
                      </Button>
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
