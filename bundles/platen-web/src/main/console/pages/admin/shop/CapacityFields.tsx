import { Fieldset, NumberInput, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDecorations } from '~/parts/useDecorations';
import classes from '../Admin.module.css';

type Capacity = Record<string, number>;

/** What a location makes a day, by decoration type. */
export function CapacityFields({ value, onChange, error }: { value: Capacity; onChange: (capacity: Capacity) => void; error?: string }) {
  const { t } = useTranslation('admin');
  const { types, label: name } = useDecorations();
  const keys = [...new Set([...types.map(({ key }) => key), ...Object.keys(value)])].sort();

  function put(key: string, jobs: number | string) {
    const rest = { ...value };
    delete rest[key];
    onChange(jobs === '' ? rest : { ...rest, [key]: Number(jobs) });
  }

  return (
    <Fieldset legend={t('locations.capacity')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('locations.capacityHint')}
      </Text>
      <div className={classes.pair}>
        {keys.map((key) => (
          <NumberInput
            key={key}
            label={name(key)}
            placeholder={Object.keys(value).length === 0 ? t('locations.unlimited') : t('locations.notHere')}
            value={value[key] ?? ''}
            onChange={(jobs) => put(key, jobs)}
            min={0}
            allowDecimal={false}
            hideControls
          />
        ))}
      </div>
      {error ? (
        <Text size="sm" c="red" mt={4}>
          {error}
        </Text>
      ) : null}
    </Fieldset>
  );
}
