import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useRefresh, type Order } from '../data';

const WHOLE = 'order';

/** Says where the order, or one line of it, is made. */
export function LocationDialog({ order, onClose }: { order: Order; onClose: () => void }) {
  const { t } = useTranslation('orders');
  const refresh = useRefresh();
  const [what, setWhat] = useState(WHOLE);
  const [location, setLocation] = useState<string | null>(order.location);
  const locations = query.useQuery('get', '/locations');
  const choose = query.useMutation('put', '/orders/{id}/routing', {
    onSuccess: () => {
      told(t('routing.chosen'));
      void refresh();
      onClose();
    },
  });
  return (
    <FormModal
      title={t('routing.choose')}
      go={t('routing.go')}
      loading={choose.isPending}
      error={choose.error}
      disabled={location === null}
      onClose={onClose}
      onSubmit={() =>
        choose.mutate({
          params: { path: { id: order.id } },
          body: { location: location ?? '', ...(what === WHOLE ? {} : { item: Number(what) }) },
        })
      }
    >
      <Text size="sm">{t('routing.chooseHint')}</Text>
      <Select
        label={t('routing.what')}
        allowDeselect={false}
        data={[
          { value: WHOLE, label: t('routing.whole') },
          ...order.items.filter((item) => !item.removed).map((item) => ({ value: String(item.id), label: `${item.position}. ${item.title}` })),
        ]}
        value={what}
        onChange={(value) => setWhat(value ?? WHOLE)}
      />
      <Select
        label={t('routing.location')}
        data={(locations.data?.items ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }))}
        value={location}
        onChange={setLocation}
        required
      />
    </FormModal>
  );
}
