import { Button, Loader, Progress, Text } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useOrderJobs } from '~/pages/orders/data';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import type { Station } from '../kinds';
import station from '../Station.module.css';
import type { Job } from '../useStation';
import { MissingPiece } from './MissingPiece';
import classes from './Pack.module.css';
import { ShipmentCard } from './ShipmentCard';
import { ShipmentDialog } from './ShipmentDialog';

const NOT_SENT = ['WANTED', 'BUYING', 'VOIDING'];
const ASK_AGAIN = 1_500;

/** An order at the packing table: what is there, what is missing and where that is, and its shipments. */
export function PackPanel({ order: id, station: at }: { order: number; station: Station }) {
  const { t } = useTranslation(['stations', 'common']);
  const [making, setMaking] = useState(false);
  const order = query.useQuery('get', '/orders/{id}', { params: { path: { id } } });
  const gathered = query.useQuery('get', '/orders/{order}/gathered', { params: { path: { order: id } } });
  const read = useOrderJobs(id, Infinity);
  const shipments = query.useQuery(
    'get',
    '/orders/{id}/shipments',
    { params: { path: { id } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some((one) => one.packages.some(({ label }) => label && NOT_SENT.includes(label.state)))
          ? ASK_AGAIN
          : false,
    },
  );

  const error = gathered.error ?? order.error ?? shipments.error ?? read.error;
  if (error) {
    return (
      <ProblemAlert
        error={error}
        onRetry={() => void [gathered, order, shipments, read].forEach((one) => void one.refetch())}
      />
    );
  }
  // What is packed by one page of them would leave the others behind.
  if (!order.data || !gathered.data || !shipments.data || !read.all) {
    return <Loader role="status" aria-label={t('common:loading')} />;
  }
  const here = gathered.data.items.find(({ location }) => location === at.location)?.gather;
  const elsewhere = gathered.data.items.filter(({ location }) => location !== at.location);
  const sent = new Set(shipments.data.items.flatMap((one) => one.jobs.map((job) => job.id)));
  const packable = read.jobs.filter((job) => job.phase === 'COMPLETED' && !sent.has(job.id));
  const ready = packable.filter((job) => job.location === at.location);
  const whole = here !== undefined && here.ready === here.of;
  const rest =
    !whole || packable.length > ready.length || elsewhere.some(({ gather }) => gather.ready < gather.of);
  const document = order.data as Schema['Order'];

  return (
    <Panel
      title={t('pack.title', { number: document.orderNumber })}
      actions={document.partiallyShipped ? <Tone tone="wait">{t('pack.partly')}</Tone> : null}
    >
      <div className={classes.pack}>
        <Recipient order={document} />
        {here ? <Gathered gather={here} jobs={read.jobs} /> : null}
        {elsewhere.length > 0 ? (
          <Text>
            {t('pack.elsewhere')}{' '}
            {elsewhere
              .map(({ location, gather }) => `${location} (${t('bin.of', { ready: gather.ready, of: gather.of })})`)
              .join(', ')}
          </Text>
        ) : null}
        {ready.length > 0 ? (
          <Button
            className={station.big}
            leftSection={<IconPackageExport aria-hidden />}
            variant={whole ? 'filled' : 'default'}
            onClick={() => setMaking(true)}
          >
            {whole ? t('pack.ship') : t('pack.shipPart')}
          </Button>
        ) : (
          <Text c="dimmed">{shipments.data.items.length > 0 ? t('pack.left') : t('pack.nothing')}</Text>
        )}
        {shipments.data.items.map((shipment) => (
          <ShipmentCard key={shipment.id} shipment={shipment} />
        ))}
      </div>
      {making ? (
        <ShipmentDialog order={document} jobs={ready} partial={rest} onClose={() => setMaking(false)} />
      ) : null}
    </Panel>
  );
}

function Recipient({ order }: { order: Schema['Order'] }) {
  const { t } = useTranslation(['stations', 'common']);
  const to = order.shipTo;
  const name = to?.name ?? order.customerName;
  const lines = [
    to?.company,
    to?.line1,
    to?.line2,
    [to?.postalCode, to?.city].filter(Boolean).join(' '),
    to?.countryCode,
  ];
  return (
    <div>
      {name ? (
        <Text fw={600} size="lg">
          {t('pack.for', { name })}
        </Text>
      ) : null}
      <Text>{lines.filter(Boolean).join(', ')}</Text>
      {order.shippingMethod ? <Text>{order.shippingMethod}</Text> : null}
    </div>
  );
}

/** n of m, and the names and states of what is not there. */
function Gathered({ gather, jobs }: { gather: Schema['Gather']; jobs: Job[] }) {
  const { t } = useTranslation(['stations', 'common']);
  const { ready, of, missing } = gather;
  return (
    <>
      <div className={classes.count}>
        <strong>{ready === of ? t('pack.all', { of }) : t('pack.ready', { ready, of })}</strong>
      </div>
      <Progress
        value={(100 * ready) / of}
        size="lg"
        color={ready === of ? 'teal' : 'blue'}
        aria-label={t('pack.ready', { ready, of })}
      />
      {missing.length > 0 ? (
        <div>
          <Text fw={600}>{t('pack.missing')}</Text>
          <ul className={classes.missing}>
            {missing.map((one) => (
              <MissingPiece key={one.job.id} piece={one} jobs={jobs} />
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
