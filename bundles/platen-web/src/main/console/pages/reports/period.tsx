import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

const DAY = 86_400_000;
const LENGTHS = { today: 0, week: 6, month: 29 } as const;
type Length = keyof typeof LENGTHS;

/** A time in whole days, kept in the address. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const from = search.get('from');
  const to = search.get('to');
  const length = (search.get('period') ?? 'week') as Length | 'own';
  const own = length === 'own' && from !== null && to !== null;
  return {
    length: own ? ('own' as const) : length === 'own' ? 'week' : length,
    from: own ? from : day(-LENGTHS[length === 'own' ? 'week' : length]),
    to: own ? to : day(1),
    choose(chosen: Length | 'own') {
      setSearch(chosen === 'own' ? { period: 'own', from: day(-13), to: day(1) } : { period: chosen }, { replace: true });
    },
    set(bound: 'from' | 'to', value: string) {
      setSearch({ period: 'own', from: from ?? day(-13), to: to ?? day(1), [bound]: value }, { replace: true });
    },
  };
}

export type Period = ReturnType<typeof usePeriod>;

function day(offset: number): string {
  return new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);
}

export function PeriodChoice({ period }: { period: Period }) {
  const { t } = useTranslation('insight');
  return (
    <Group gap="xs">
      {period.length === 'own' ? (
        <>
          <TextInput
            type="date"
            size="xs"
            aria-label={t('period.from')}
            value={period.from}
            onChange={(event) => period.set('from', event.currentTarget.value)}
          />
          <TextInput
            type="date"
            size="xs"
            aria-label={t('period.to')}
            value={period.to}
            onChange={(event) => period.set('to', event.currentTarget.value)}
          />
        </>
      ) : null}
      <SegmentedControl
        size="xs"
        aria-label={t('period.label')}
        value={period.length}
        onChange={(value) => period.choose(value as Length | 'own')}
        data={(['today', 'week', 'month', 'own'] as const).map((value) => ({ value, label: t(`period.${value}`) }))}
      />
    </Group>
  );
}
