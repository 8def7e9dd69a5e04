import { Alert, Anchor, Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query } from '~/api/client';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import type { OrderRow } from './filters';

/** Says which orders would close, closes them, and tells of each what became of it. */
export function BulkClose({ orders, opened, onClose }: { orders: OrderRow[]; opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['orders', 'common']);
  const queries = useQueryClient();
  const close = query.useMutation('post', '/orders/close', {
    onSuccess: () => queries.invalidateQueries({ queryKey: ['get', '/orders'] }),
  });
  const ready = orders.filter((order) => order.readyToClose || order.state === 'CANCELED');
  const waiting = orders.filter((order) => !ready.includes(order));
  const numbers = new Map(orders.map((order) => [order.id, order.orderNumber]));
  const results = close.data?.items;

  function leave() {
    onClose();
    close.reset();
  }

  return (
    <Modal opened={opened} onClose={leave} title={t('bulk.title')} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      {results ? (
        <Stack>
          <Text role="status" fw={600}>
            {t('bulk.result', { closed: results.filter((result) => result.closed).length, count: results.length })}
          </Text>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('bulk.order')}</Table.Th>
                <Table.Th>{t('bulk.outcome')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {results.map(({ order, closed, problem }) => (
                <Table.Tr key={order.id}>
                  <Table.Td>
                    <Anchor component={Link} to={`/orders/${order.id}`}>
                      {numbers.get(order.id) ?? order.id}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>
                    <Group gap="xs">
                      <Tone tone={closed ? 'good' : 'bad'}>{closed ? t('bulk.closed') : t('bulk.refused')}</Tone>
                      {problem ? <Text size="sm">{problem}</Text> : null}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Group justify="end">
            <Button onClick={leave}>{t('common:close')}</Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text>{t('bulk.ready', { count: ready.length })}</Text>
          {waiting.length > 0 ? (
            <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
              {t('bulk.notReady', {
                count: waiting.length,
                list: waiting.map((order) => order.orderNumber).join(', '),
              })}
            </Alert>
          ) : null}
          <Text size="sm" c="dimmed">
            {t('bulk.final')}
          </Text>
          {close.error ? <ProblemAlert error={close.error} /> : null}
          <Group justify="end">
            <Button variant="default" onClick={leave}>
              {t('common:cancel')}
            </Button>
            <Button loading={close.isPending} onClick={() => close.mutate({ body: { ids: orders.map((order) => order.id) } })}>
              {ready.length > 0 ? t('bulk.close', { count: ready.length }) : t('bulk.anyway')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
