import { Anchor, Button, Center, Group, Loader, Modal, Stack, Table, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { When } from '~/parts/format';
import { JobLink } from '~/parts/JobLink';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { usePlaces } from '~/parts/usePlaces';
import { refused, told } from '~/parts/told';
import { PurchaseState } from './PurchaseState';
import { ReceiptForm } from './ReceiptForm';
import { Received } from './Received';
import { useUnit } from '~/pages/stock/useUnit';

type Purchase = Schema['Purchase'];

/** An order to a supplier: its lines, what arrived of them, and the receipt of what arrives. */
export function PurchasePage() {
  const { t } = useTranslation(['stock', 'common']);
  const id = Number(useParams().id);
  const places = usePlaces();
  const { data: purchase, error, refetch } = query.useQuery('get', '/purchase-orders/{id}', { params: { path: { id } } });
  if (error) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (!purchase) {
    return (
      <Center mih={200}>
        <Loader role="status" aria-label={t('common:loading')} />
      </Center>
    );
  }
  return (
    <>
      <BackLink to="/purchasing">
        {t('purchase.title')}
      </BackLink>
      <PageHead title={t('purchase.of', { supplier: purchase.supplier })} beside={<PurchaseState state={purchase.state} />}>
        {purchase.state === 'OPEN' ? <Cancel purchase={purchase} /> : null}
      </PageHead>
      <Text c="dimmed" size="sm" mt={-10} mb="md">
        {t('purchase.number', { id })}
        {purchase.reference ? ` · ${purchase.reference}` : ''} · {t('purchase.to', { location: places.name(purchase.location) })} · {t('purchase.ordered')}{' '}
        <When at={purchase.createdAt} />
      </Text>
      <Stack>
        <Panel title={t('purchase.lines')} flush>
          <Lines purchase={purchase} />
        </Panel>
        {purchase.state === 'OPEN' ? <ReceiptForm key={receivedSoFar(purchase)} purchase={purchase} /> : null}
      </Stack>
    </>
  );
}

/** Changes with each receipt, which is when the form starts anew. */
const receivedSoFar = (purchase: Purchase) => purchase.lines.map(({ received }) => received).join(' ');

function Lines({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation(['stock', 'common']);
  const unit = useUnit();
  return (
      <Table horizontalSpacing="md" miw={560} aria-label={t('purchase.lines')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.material')}</Table.Th>
            <Table.Th>{t('purchase.forJob')}</Table.Th>
            <Table.Th>{t('purchase.received')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {purchase.lines.map((line) => (
            <Table.Tr key={line.id}>
              <Table.Td>
                <Anchor component={Link} to={`/stock/${encodeURIComponent(line.material)}`} size="sm" fw={600}>
                  {line.material}
                </Anchor>
              </Table.Td>
              <Table.Td>{line.job ? <LineJob job={line.job} /> : t('common:none')}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <div style={{ flex: 1 }}>
                    <Received received={line.received} amount={line.amount} />
                  </div>
                  <Text size="xs" c="dimmed">
                    {unit(line.unit)}
                  </Text>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
  );
}

/** What a line is bought for. */
function LineJob({ job }: { job: Schema['PurchaseLineJob'] }) {
  if (!job.order || !job.title) {
    return <JobLink id={job.id} />;
  }
  return (
    <>
      <Anchor component={Link} to={`/orders/${job.order.id}/jobs/${job.id}`} size="sm">
        {job.title}
      </Anchor>
      <Text size="xs">
        <Anchor component={Link} to={`/orders/${job.order.id}`} size="xs" c="dimmed">
          {job.order.number}
        </Anchor>
      </Text>
    </>
  );
}

function Cancel({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation(['stock', 'common']);
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const cancel = query.useMutation('post', '/purchase-orders/{id}/cancel', {
    onSuccess: () => {
      told(t('purchase.canceled'));
      setAsking(false);
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/(purchase-orders|materials|stock)/.test(path),
      });
    },
    onError: refused,
  });
  const tied = purchase.lines.filter((line) => line.jobId !== null && line.received < line.amount).length;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('purchase.cancel')}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('purchase.cancelTitle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
        <Stack>
          <Text>{t('purchase.cancelWhat')}</Text>
          {tied > 0 ? <Text>{t('purchase.cancelTied', { count: tied })}</Text> : null}
          <Group justify="end">
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common:back')}
            </Button>
            <Button color="red" loading={cancel.isPending} onClick={() => cancel.mutate({ params: { path: { id: purchase.id } } })}>
              {t('purchase.cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
