import { Button, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { refused, told } from '~/parts/told';
import { Tone } from '~/parts/Tone';
import classes from './Pack.module.css';
import { PackageLabel } from './PackageLabel';
import { Rates } from './Rates';

type Shipment = Schema['Shipment'];

/** A shipment and what is still to be done with it. */
export function ShipmentCard({ shipment }: { shipment: Shipment }) {
  const { t } = useTranslation('stations');
  const format = useFormat();
  const changed = useShipmentsChanged();
  const collected = query.useMutation('post', '/shipments/{id}/collected', {
    onSuccess: () => {
      told(t('label.handed'));
      changed();
    },
    onError: refused,
  });
  const { id, collect, shippedAt, deliveredAt, labelPrinted, packages, carrier, trackingNumber } = shipment;
  const open = !collect && !shippedAt && !labelPrinted;
  // Where it is said what is in which, one with nothing in it was emptied.
  const stated = packages.filter(({ contents }) => contents.length > 0);
  const unbought = (stated.length > 0 ? stated : packages).filter(
    ({ label, labelPrinted: printed }) => !printed && (!label || label.state === 'FAILED'),
  );

  return (
    <section className={classes.shipment} aria-label={t('pack.shipmentOf', { count: shipment.jobs.length })}>
      <div className={classes.line}>
        <Text fw={600}>{t('pack.shipmentOf', { count: shipment.jobs.length })}</Text>
        {deliveredAt ? (
          <Tone tone="good">
            {collect ? t('label.isCollected') : t('pack.delivered', { when: format.moment(deliveredAt) })}
          </Tone>
        ) : shippedAt ? (
          <Tone tone="good">{t('pack.gone', { when: format.moment(shippedAt) })}</Tone>
        ) : labelPrinted && !collect ? (
          <Tone tone="good">{t('label.isPrinted')}</Tone>
        ) : null}
      </div>
      {collect ? <Text>{t('pack.collect')}</Text> : null}
      {carrier || trackingNumber ? (
        <Text>
          {carrier} {trackingNumber ? t('label.tracking', { number: trackingNumber }) : null}
        </Text>
      ) : null}
      {packages.map((one) => (
        <PackageLabel key={one.number} shipment={id} one={one} open={open} ownCarrier={carrier !== null} />
      ))}
      {open && carrier === null && unbought.length > 0 ? (
        <Rates shipment={id} packages={unbought.map(({ number }) => number)} />
      ) : null}
      {collect && shippedAt && !deliveredAt ? (
        <Button
          size="lg"
          loading={collected.isPending}
          onClick={() => collected.mutate({ params: { path: { id } }, body: {} })}
        >
          {t('label.collected')}
        </Button>
      ) : null}
    </section>
  );
}

/** To be called when a shipment was changed. */
export function useShipmentsChanged(): () => void {
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/orders/{'),
    });
}
