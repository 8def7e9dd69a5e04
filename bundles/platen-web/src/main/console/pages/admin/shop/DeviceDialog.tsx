import { Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { usePlace } from '~/app/place';
import { useDecorations } from '~/parts/useDecorations';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import classes from '../Admin.module.css';
import { useRefresh } from '../refresh';
import { AttributeFields } from './AttributeFields';
import { LocationSelect } from './LocationSelect';

export function DeviceDialog({
  device,
  taken,
  onClose,
}: {
  device?: Schema['Device'];
  /** Codes that others have. */
  taken: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const { location: here } = usePlace();
  const { types, label: nameOf } = useDecorations();
  const [code, setCode] = useState(device?.code ?? '');
  const [name, setName] = useState(device?.name ?? '');
  const [decoration, setDecoration] = useState<string | null>(device?.decoration ?? null);
  const [location, setLocation] = useState(device?.location ?? here);
  const [tags, setTags] = useState(device?.tags ?? []);
  const [attributes, setAttributes] = useState(Object.entries(device?.attributes ?? {}));
  const [active, setActive] = useState(device?.active ?? true);
  const changed = useChanged([code, name, decoration, location, tags, attributes, active]);
  const save = query.useMutation('put', '/devices/{code}', {
    onSuccess: () => {
      told(t('saved', { name: code }));
      void refresh('/devices');
      onClose();
    },
  });
  const exists = !device && taken.includes(code.trim());
  const fault = (field: string) => refusalOf(save.error)?.field(field);
  const keys = types.map(({ key }) => key);

  function submit() {
    if (!decoration || !location) {
      return;
    }
    const named = attributes.map(([key, value]) => [key.trim(), value.trim()] as const).filter(([key]) => key);
    save.mutate({
      params: { path: { code: code.trim() } },
      body: { name: name.trim(), decoration, location, tags, attributes: Object.fromEntries(named), active },
    });
  }

  return (
    <FormModal
      title={device ? t('devices.edit', { name: device.name }) : t('devices.make')}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={submit}
      loading={save.isPending}
      error={save.error}
      changed={changed}
      disabled={exists || !code.trim() || !name.trim() || !decoration || !location}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('code')}
          value={code}
          onChange={({ currentTarget }) => setCode(currentTarget.value)}
          readOnly={device !== undefined}
          variant={device ? 'filled' : 'default'}
          error={exists ? t('taken') : fault('code')}
          required
          data-autofocus={device ? undefined : true}
        />
        <TextInput
          label={t('name')}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          error={fault('name')}
          required
          data-autofocus={device ? true : undefined}
        />
        <Select
          label={t('decoration')}
          value={decoration}
          onChange={setDecoration}
          data={(decoration && !keys.includes(decoration) ? [...keys, decoration] : keys).map((value) => ({ value, label: nameOf(value) }))}
          error={fault('decoration')}
          allowDeselect={false}
          required
        />
        <LocationSelect value={location} onChange={setLocation} error={fault('location')} />
      </div>
      <TagsInput
        label={t('devices.tags')}
        description={t('devices.tagsHint')}
        value={tags}
        onChange={setTags}
        error={fault('tags')}
      />
      <AttributeFields value={attributes} onChange={setAttributes} error={fault('attributes')} />
      <Switch label={t('devices.active')} checked={active} onChange={({ currentTarget }) => setActive(currentTarget.checked)} />
    </FormModal>
  );
}
