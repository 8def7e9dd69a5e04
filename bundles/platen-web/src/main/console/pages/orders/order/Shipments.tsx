import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused, told } from '~/parts/told';
import { Tone } from '~/parts/Tone';
import { useRefresh, type Job, type Order } from '../data';
import { ShipmentJobs } from './ShipmentJobs';

type Shipment = Schema['Shipment'];

interface Props {
  order: Order;
  jobs: Job[];
  onShip: (() => void) | undefined;
}

/** What went out or is about to, with packages and tracking. */
export function Shipments({ order, jobs, onShip }: Props) {
  const { t } = useTranslation('orders');
  const shipments = query.useQuery('get', '/orders/{id}/shipments', { params: { path: { id: order.id } } });
  const items = shipments.data?.items ?? [];
  return (
    <Panel
      title={t('ship.shipments')}
      actions={
        onShip ? (
          <Button size="xs" variant="default" onClick={onShip}>
            {t('ship.title')}
          </Button>
        ) : null
      }
    >
      {shipments.error ? <ProblemAlert error={shipments.error} /> : null}
      {shipments.data && items.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('ship.none')}
        </Text>
      ) : null}
      <Stack gap="md">
        {items.map((shipment) => (
          <One key={shipment.id} shipment={shipment} jobs={jobs} />
        ))}
      </Stack>
    </Panel>
  );
}

function One({ shipment, jobs }: { shipment: Shipment; jobs: Job[] }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const done = (message: string) => ({
    onSuccess: () => {
      told(message);
      void refresh();
    },
    onError: refused,
  });
  const label = query.useMutation('post', '/shipments/{id}/label', done(t('ship.labelDone')));
  const delivered = query.useMutation('post', '/shipments/{id}/delivered', done(t('ship.deliveredDone')));
  const params = { path: { id: shipment.id } };
  return (
    <div data-shipment={shipment.id}>
      <Group gap="xs" mb={4}>
        <Text size="sm" fw={600}>
          {t('ship.one', { id: shipment.id })}
        </Text>
        <Status shipment={shipment} />
      </Group>
      <Text size="sm" component="div">
        {shipment.collect ? t('ship.collects') : (shipment.carrier ?? t('ship.noCarrier'))}
        {' · '}
        {t('list.jobs', { count: shipment.jobs.length })}
        {shipment.packages.length > 1 ? null : (
          <>
            {' '}
            <Tracking number={shipment.trackingNumber} url={shipment.trackingUrl} />
          </>
        )}
      </Text>
      {shipment.packages.map((one) => (
        <Package key={one.number} one={one} />
      ))}
      <Group gap="xs" mt={6}>
        {!shipment.collect && !shipment.labelPrinted ? (
          <Button size="compact-xs" variant="default" loading={label.isPending} onClick={() => label.mutate({ params })}>
            {t('ship.markPrinted')}
          </Button>
        ) : null}
        {shipment.shippedAt && !shipment.deliveredAt ? (
          <Button size="compact-xs" variant="default" loading={delivered.isPending} onClick={() => delivered.mutate({ params })}>
            {t('ship.markDelivered')}
          </Button>
        ) : null}
      </Group>
      {shipment.shippedAt || shipment.jobs.length === 0 ? null : <ShipmentJobs shipment={shipment} jobs={jobs} />}
    </div>
  );
}

function Status({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('orders');
  if (shipment.deliveredAt) {
    return (
      <Tone tone="good">
        {t('ship.delivered')} <When at={shipment.deliveredAt} />
      </Tone>
    );
  }
  if (shipment.shippedAt) {
    return (
      <Tone tone="good">
        {t('ship.left')} <When at={shipment.shippedAt} />
      </Tone>
    );
  }
  return shipment.labelPrinted || shipment.collect ? <Tone tone="work">{t('ship.ready')}</Tone> : <Tone tone="wait">{t('ship.waitsLabel')}</Tone>;
}

function Package({ one }: { one: Schema['Package'] }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const size = [one.lengthMm, one.widthMm, one.heightMm].filter((side) => side !== null);
  return (
    <Text size="sm" c="dimmed" component="div">
      {[
        t('ship.package', { number: one.number }),
        one.weightGrams === null ? null : `${format.number(one.weightGrams / 1000, 2)} kg`,
        size.length === 3 ? `${size.join(' × ')} mm` : null,
      ]
        .filter(Boolean)
        .join(' · ')}{' '}
      <Tracking number={one.trackingNumber} url={one.trackingUrl} />
      {one.label?.problem ? <Tone tone="bad">{one.label.problem}</Tone> : null}
    </Text>
  );
}

function Tracking({ number, url }: { number: string | null; url: string | null }) {
  if (!number) {
    return null;
  }
  return url && /^https?:/.test(url) ? (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm">
      {number}
    </Anchor>
  ) : (
    <span className="tabular">{number}</span>
  );
}
