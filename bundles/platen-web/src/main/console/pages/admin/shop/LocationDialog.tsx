import { Alert, Fieldset, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { AddressFields, blank, trimmed } from '~/parts/AddressFields';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import classes from '../Admin.module.css';
import { useRefresh } from '../refresh';
import { CapacityFields } from './CapacityFields';

interface Typed {
  code: string;
  name: string;
  address: Schema['Address'];
  latitude: number | string;
  longitude: number | string;
  zone: string;
  capacity: Record<string, number>;
  active: boolean;
}

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone')])];

export function LocationDialog({
  location,
  taken,
  onClose,
}: {
  location?: Schema['Location'];
  /** Codes that others have. */
  taken: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const [typed, setTyped] = useState<Typed>({
    code: location?.code ?? '',
    name: location?.name ?? '',
    address: location?.address ?? {},
    latitude: location?.point?.latitude ?? '',
    longitude: location?.point?.longitude ?? '',
    zone: location?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    capacity: location?.capacity ?? {},
    active: location?.active ?? true,
  });
  const set = (part: Partial<Typed>) => setTyped((known) => ({ ...known, ...part }));
  const { latitude, longitude } = typed;
  const changed = useChanged(typed);
  const save = query.useMutation('put', '/locations/{code}', {
    onSuccess: ({ name }) => {
      told(t('saved', { name }));
      void refresh('/locations');
      onClose();
    },
  });
  const exists = !location && taken.includes(typed.code.trim());
  const fault = (field: string) => refusalOf(save.error)?.field(field);

  function submit() {
    const { code, name, address, zone, capacity, active } = typed;
    const point = latitude === '' && longitude === '' ? null : { latitude: Number(latitude), longitude: Number(longitude) };
    save.mutate({
      params: { path: { code: code.trim() } },
      body: { name: name.trim(), address: blank(trimmed(address)) ? null : trimmed(address), point, zone, capacity, active },
    });
  }

  return (
    <FormModal
      title={location ? t('locations.edit', { name: location.name }) : t('locations.make')}
      go={t('common:save')}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      loading={save.isPending}
      error={save.error}
      changed={changed}
      disabled={exists || !typed.code.trim() || !typed.name.trim()}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('code')}
          description={location ? undefined : t('codeHint')}
          value={typed.code}
          onChange={({ currentTarget }) => set({ code: currentTarget.value })}
          readOnly={location !== undefined}
          variant={location ? 'filled' : 'default'}
          error={exists ? t('taken') : fault('code')}
          required
          data-autofocus={location ? undefined : true}
        />
        <TextInput
          label={t('name')}
          description={location ? undefined : t('locations.nameHint')}
          value={typed.name}
          onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          error={fault('name')}
          required
          data-autofocus={location ? true : undefined}
        />
      </div>
      <Fieldset legend={t('locations.address')}>
        <AddressFields value={typed.address} onChange={(address) => set({ address })} error={(field) => fault(`address/${field}`)} />
      </Fieldset>
      <div className={classes.pair}>
        <NumberInput
          label={t('locations.latitude')}
          value={latitude}
          onChange={(value) => set({ latitude: value })}
          min={-90}
          max={90}
          required={longitude !== ''}
          error={fault('point') ?? fault('point/latitude')}
          hideControls
        />
        <NumberInput
          label={t('locations.longitude')}
          value={longitude}
          onChange={(value) => set({ longitude: value })}
          min={-180}
          max={180}
          required={latitude !== ''}
          error={fault('point/longitude')}
          hideControls
        />
        <Select
          label={t('locations.zone')}
          value={typed.zone}
          onChange={(zone) => set({ zone: zone ?? typed.zone })}
          data={ZONES.includes(typed.zone) ? ZONES : [typed.zone, ...ZONES]}
          limit={60}
          searchable
          allowDeselect={false}
          error={fault('zone')}
        />
      </div>
      <CapacityFields value={typed.capacity} onChange={(capacity) => set({ capacity })} error={fault('capacity')} />
      <Switch label={t('locations.works')} checked={typed.active} onChange={({ currentTarget }) => set({ active: currentTarget.checked })} />
      {location?.active && !typed.active ? <Alert color="yellow">{t('locations.closingIs')}</Alert> : null}
    </FormModal>
  );
}
