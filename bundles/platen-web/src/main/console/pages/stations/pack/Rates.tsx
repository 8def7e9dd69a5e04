import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useFormat } from '~/parts/format';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused } from '~/parts/told';
import classes from './Pack.module.css';
import { useShipmentsChanged } from './ShipmentCard';

/** What carriers take for each package; the cheapest comes first and one of them is bought. */
export function Rates({ shipment, packages }: { shipment: number; packages: number[] }) {
  const { t } = useTranslation('stations');
  const format = useFormat();
  const changed = useShipmentsChanged();
  const rates = query.useMutation('post', '/shipments/{id}/rates');
  const buy = query.useMutation('post', '/shipments/{id}/labels', { onSuccess: changed, onError: refused });
  const offers = (rates.data?.items ?? []).filter(({ packageNumber }) => packages.includes(packageNumber));

  if (!rates.data) {
    return (
      <>
        <Button
          size="lg"
          loading={rates.isPending}
          onClick={() => rates.mutate({ params: { path: { id: shipment } }, body: {} })}
        >
          {rates.isPending ? t('label.asking') : t('label.ask')}
        </Button>
        {rates.error ? <ProblemAlert error={rates.error} /> : null}
      </>
    );
  }
  return (
    <div className={classes.offers}>
      {packages.map((number) => {
        const here = offers.filter((one) => one.packageNumber === number);
        const all = here
          .flatMap(({ carrier, rates: some }) => some.map((rate) => ({ carrier, ...rate })))
          .sort((a, b) => Number(a.price.amount) - Number(b.price.amount));
        return (
          <div key={number} className={classes.offers}>
            {packages.length > 1 ? <Text fw={600}>{t('label.package', { number })}</Text> : null}
            {all.length === 0 ? <Text>{t('label.none')}</Text> : null}
            {here.map(({ carrier, problem }) =>
              problem ? <Text key={carrier}>{`${carrier}: ${problem}`}</Text> : null,
            )}
            {all.map(({ carrier, id, service, price, days }) => (
              <div key={`${carrier} ${id}`} className={classes.offer}>
                <span>
                  <b>{carrier}</b> {service} {days === null ? '' : `· ${t('label.days', { count: days })}`}
                </span>
                <b>{format.money(price)}</b>
                <Button
                  size="lg"
                  loading={buy.isPending}
                  onClick={() =>
                    buy.mutate({ params: { path: { id: shipment } }, body: { carrier, rate: id, packages: [number] } })
                  }
                >
                  {t('label.buy')}
                </Button>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
