import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { refused } from '~/parts/told';
import { Tone, type ToneName } from '~/parts/Tone';
import classes from './Pack.module.css';
import { useShipmentsChanged } from './ShipmentCard';

type Package = Schema['Package'];

const TONE: Record<NonNullable<Package['label']>['state'], ToneName> = {
  WANTED: 'work',
  BUYING: 'work',
  BOUGHT: 'good',
  FAILED: 'bad',
  VOIDING: 'work',
  VOIDED: 'plain',
  DROPPED: 'plain',
};

/** A package and its label: how far that is, and that it is on the parcel now. */
export function PackageLabel({
  shipment,
  one,
  open,
  ownCarrier,
}: {
  shipment: number;
  one: Package;
  open: boolean;
  ownCarrier: boolean;
}) {
  const { t } = useTranslation('stations');
  const format = useFormat();
  const changed = useShipmentsChanged();
  const printed = query.useMutation('post', '/shipments/{id}/labels/{package}/printed', {
    onSuccess: changed,
    onError: refused,
  });
  const { number, weightGrams, label, labelFile, labelPrinted, trackingNumber } = one;

  return (
    <div className={classes.line}>
      <span>
        {t('label.package', { number })}
        {weightGrams ? ` · ${t('label.grams', { grams: format.number(weightGrams) })}` : ''}
        {trackingNumber ? ` · ${t('label.tracking', { number: trackingNumber })}` : ''}
      </span>
      {label && !labelPrinted ? <Tone tone={TONE[label.state]}>{t(`label.${label.state}`)}</Tone> : null}
      {label?.problem && label.state === 'FAILED' ? <span>{label.problem}</span> : null}
      {labelFile ? (
        <Button component="a" href={labelFile} target="_blank" rel="noreferrer" variant="default" size="lg">
          {t('label.open')}
        </Button>
      ) : null}
      {open && !labelPrinted && (label?.state === 'BOUGHT' || (!label && ownCarrier)) ? (
        <Button
          size="lg"
          loading={printed.isPending}
          onClick={() => printed.mutate({ params: { path: { id: shipment, package: number } } })}
        >
          {t('label.printed')}
        </Button>
      ) : null}
    </div>
  );
}
