import { MultiSelect, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import { usePlaces } from '~/parts/usePlaces';
import { useRefresh } from '../refresh';

/** Pins a storefront to a location, or keeps locations out. */
export function RoutingForm({
  storefront,
  routing,
  onClose,
}: {
  storefront: string;
  routing: Schema['AccountRouting'];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const places = usePlaces();
  const [pinned, setPinned] = useState(routing.pinned ?? null);
  const [excluded, setExcluded] = useState(routing.excluded ?? []);
  const changed = useChanged([pinned, excluded]);
  const save = query.useMutation('put', '/storefronts/{name}/routing', {
    onSuccess: () => {
      told(t('saved', { name: storefront }));
      void refresh('/storefronts');
      onClose();
    },
  });
  const fault = (field: string) => refusalOf(save.error)?.field(field);
  const data = places.items.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FormModal
      title={t('shops.routingOf', { storefront })}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={() =>
        save.mutate({
          params: { path: { name: storefront } },
          body: { pinned, excluded, blocked: routing.blocked ?? null },
        })
      }
      loading={save.isPending}
      error={save.error}
      changed={changed}
    >
      <Text size="sm" c="dimmed">
        {t('shops.routingIs')}
      </Text>
      <Select
        label={t('shops.pinned')}
        description={t('shops.pinnedHint')}
        placeholder={t('shops.notPinned')}
        value={pinned}
        onChange={setPinned}
        data={data}
        error={fault('pinned')}
        clearable
      />
      <MultiSelect
        label={t('shops.excluded')}
        placeholder={excluded.length === 0 ? t('shops.noneExcluded') : undefined}
        value={excluded}
        onChange={setExcluded}
        data={data.filter(({ value }) => value !== pinned)}
        error={fault('excluded')}
        clearable
      />
    </FormModal>
  );
}
