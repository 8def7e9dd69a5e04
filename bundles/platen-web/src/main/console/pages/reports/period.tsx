import { Group, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';

const LENGTHS = { today: 0, week: 6, month: 29 } as const;
type Length = keyof typeof LENGTHS;

/** A time in whole days of the reader's calendar, kept in the address. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const from = search.get('from');
  const last = search.get('to');
  const chosen = search.get('period') ?? 'week';
  const own = chosen === 'own' && from !== null && last !== null;
  const length: Length = chosen in LENGTHS ? (chosen as Length) : 'week';
  const first = own ? from : day(-LENGTHS[length]);
  const until = own ? last : day(0);

  function change(changes: Record<string, string | null>) {
    setSearch(
      (params) => {
        Object.entries(changes).forEach(([name, value]) => (value === null ? params.delete(name) : params.set(name, value)));
        return params;
      },
      { replace: true },
    );
  }

  return {
    length: own ? ('own' as const) : length,
    first,
    /** The last day of it. */
    last: until,
    /** As the server wants it: from the first moment until before the last. */
    moments: { from: midnight(first), to: midnight(until, 1) },
    choose(wanted: Length | 'own') {
      change(wanted === 'own' ? { period: 'own', from: day(-13), to: day(0) } : { period: wanted, from: null, to: null });
    },
    set(bound: 'from' | 'to', value: string) {
      if (value) {
        change({ period: 'own', from: first, to: until, [bound]: value });
      }
    },
  };
}

export type Period = ReturnType<typeof usePeriod>;

/** Today, or so many days from it, as fields for dates hold it. */
function day(offset: number): string {
  const date = new Date();
  date.setDate(date.getDate() + offset);
  return date.toLocaleDateString('sv');
}

function midnight(on: string, later = 0): string {
  const date = new Date(`${on}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
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
            value={period.first}
            max={period.last}
            onChange={(event) => period.set('from', event.currentTarget.value)}
          />
          <span aria-hidden>–</span>
          <TextInput
            type="date"
            size="xs"
            aria-label={t('period.to')}
            value={period.last}
            min={period.first}
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
