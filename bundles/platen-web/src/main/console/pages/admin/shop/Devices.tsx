import { Button } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { DataTable, type Column } from '~/parts/DataTable';
import { useDecorations } from '~/parts/useDecorations';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { TwoLines } from '~/parts/TwoLines';
import { Listed } from '../Listed';
import { usePlaces } from '~/parts/usePlaces';
import { DeviceDialog } from './DeviceDialog';
import { InUse } from './InUse';

type Device = Schema['Device'];

/** Tags and attributes in one line. */
const traits = ({ tags, attributes }: Device) =>
  [...tags, ...Object.entries(attributes).map(([name, value]) => `${name} ${value}`)].join(', ');

/** The machines. */
export function Devices() {
  const { t } = useTranslation(['admin', 'common']);
  const { location } = usePlace();
  const places = usePlaces();
  const decorations = useDecorations();
  const devices = query.useQuery('get', '/devices');
  const [open, setOpen] = useState<Device | 'new'>();
  const rows = (devices.data?.items ?? []).filter((device) => !location || device.location === location);
  const columns: Column<Device>[] = [
    { key: 'name', head: t('name'), cell: ({ name, code }) => <TwoLines above={name} below={code} /> },
    { key: 'decoration', head: t('decoration'), cell: ({ decoration }) => <span title={decorations.label(decoration)}>{decorations.label(decoration)}</span>, width: 145 },
    { key: 'location', head: t('location'), cell: (device) => <span title={places.name(device.location)}>{places.name(device.location)}</span>, width: 140 },
    // Most machines have neither.
    ...(rows.some((device) => traits(device)) ? [{ key: 'traits', head: t('devices.traits'), cell: (device: Device) => <span title={traits(device)}>{traits(device) || t('common:none')}</span>, width: 190 }] : []),
    { key: 'state', head: t('state'), cell: ({ active }) => <InUse active={active} />, width: 90 },
  ];
  return (
    <>
      <PageHead title={t('page.devices')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t('devices.make')}
        </Button>
      </PageHead>
      <Listed asked={devices}>
        <DataTable
          label={t('page.devices')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          onOpen={setOpen}
          loading={devices.isPending}
          empty={<Empty icon={IconPrinter} title={t('devices.none')} hint={t('devices.noneHint')} />}
          minWidth={720}
        />
      </Listed>
      {open ? (
        <DeviceDialog
          device={open === 'new' ? undefined : open}
          taken={(devices.data?.items ?? []).map(({ code }) => code)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}
