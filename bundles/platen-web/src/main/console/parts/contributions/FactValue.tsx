import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import classes from './Contributions.module.css';

type Format = Schema['ContributionFact']['format'];

const UNITS: Partial<Record<Format, { unit: string; digits: number }>> = {
  millimetres: { unit: 'mm', digits: 2 },
  grams: { unit: 'g', digits: 1 },
  metres: { unit: 'm', digits: 2 },
};

/** A value as its format wants it; one that does not fit its format is shown as it is. */
export function FactValue({ value, format }: { value: string; format: Format }) {
  const { t } = useTranslation('contributions');
  const say = useFormat();
  const amount = value.trim() === '' ? NaN : Number(value);
  const measured = UNITS[format];
  if (format === 'boolean') {
    return <>{value === 'true' ? t('yes') : value === 'false' ? t('no') : value}</>;
  }
  if (format === 'colour' || format === 'colours') {
    const colours = format === 'colour' ? [value] : value.split(',');
    return (
      <span className={classes.colours}>
        {colours.map((one, index) => (
          <Colour key={index} value={one.trim()} />
        ))}
      </span>
    );
  }
  if (format === 'text' || !Number.isFinite(amount)) {
    return <>{value}</>;
  }
  if (measured) {
    return <>{`${say.number(amount, measured.digits)} ${measured.unit}`}</>;
  }
  return <>{format === 'percent' ? `${say.number(amount, 1)} %` : format === 'duration' ? say.span(amount) : say.number(amount, 3)}</>;
}

/** A swatch with the colour's name; the ground stays empty where the browser does not know the colour. */
function Colour({ value }: { value: string }) {
  return (
    <span className={classes.colour}>
      <span className={classes.swatch} style={{ backgroundColor: value }} aria-hidden />
      {value}
    </span>
  );
}
