import { NumberInput, Select, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { usePlaces } from '~/parts/usePlaces';
import { useRefresh, type Order } from '../data';

const WHOLE = 'order';

/** Says where the order, or one line of it, is made; a line may be made at several places. */
export function LocationDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [what, setWhat] = useState(WHOLE);
  const [location, setLocation] = useState<string | null>(order.location);
  const [parts, setParts] = useState<Record<string, number> | null>(null);
  const places = usePlaces();
  const active = places.items.filter((place) => place.active);
  const routing = query.useQuery('get', '/orders/{id}/routing', { params: { path: { id: order.id } } });
  const choose = query.useMutation('put', '/orders/{id}/routing', {
    onSuccess: () => {
      told(t('routing.chosen'));
      void refresh();
      onClose();
    },
  });
  const item = order.items.find(({ id }) => String(id) === what);
  const missing = item && parts ? item.quantity - Object.values(parts).reduce((sum, pieces) => sum + pieces, 0) : 0;

  function take(value: string | null) {
    const shared = routing.data?.items.find(({ id }) => String(id) === value)?.parts ?? [];
    setWhat(value ?? WHOLE);
    setParts(shared.length > 0 ? Object.fromEntries(shared.map((part) => [part.location, part.pieces])) : null);
  }

  return (
    <FormModal
      title={t('routing.choose')}
      go={t('routing.go')}
      loading={choose.isPending}
      error={choose.error}
      disabled={parts ? missing !== 0 : location === null}
      onClose={onClose}
      onSubmit={() =>
        choose.mutate({
          params: { path: { id: order.id } },
          body: {
            item: item?.id,
            ...(parts
              ? { parts: Object.entries(parts).filter(([, pieces]) => pieces > 0).map(([at, pieces]) => ({ location: at, pieces })) }
              : { location: location ?? '' }),
          },
        })
      }
    >
      <Text size="sm">{t('routing.chooseHint')}</Text>
      <Select
        label={t('routing.what')}
        allowDeselect={false}
        data={[
          { value: WHOLE, label: t('routing.whole') },
          ...order.items.filter((one) => !one.removed).map((one) => ({ value: String(one.id), label: `${one.position}. ${one.title}` })),
        ]}
        value={what}
        onChange={take}
      />
      {item && item.quantity > 1 && active.length > 1 ? (
        <Switch
          label={t('routing.several')}
          checked={parts !== null}
          onChange={(event) => setParts(event.currentTarget.checked ? { [location ?? active[0]!.code]: item.quantity } : null)}
        />
      ) : null}
      {parts && item ? (
        <>
          {active.map(({ code, name }) => (
            <NumberInput
              key={code}
              label={t('routing.pieces', { place: name })}
              value={parts[code] ?? 0}
              onChange={(value) => setParts({ ...parts, [code]: Number(value) || 0 })}
              min={0}
              max={item.quantity}
              allowDecimal={false}
            />
          ))}
          <Text size="sm" role="status" c={missing === 0 ? 'dimmed' : undefined} fw={missing === 0 ? undefined : 600}>
            {missing === 0
              ? t('routing.shared', { count: item.quantity })
              : missing > 0
                ? t('routing.missing', { count: missing })
                : t('routing.tooMany', { count: -missing })}
          </Text>
        </>
      ) : (
        <Select
          label={t('routing.location')}
          data={active.map(({ code, name }) => ({ value: code, label: name }))}
          value={location}
          onChange={setLocation}
          required
        />
      )}
    </FormModal>
  );
}
