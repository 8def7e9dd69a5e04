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
import { Listed } from '../Listed';
import { usePlaces } from '~/parts/usePlaces';
import { DeviceDialog } from './DeviceDialog';
import { InUse } from './InUse';

type Device = Schema['Device'];

/** The machines. */
export function Devices() {
  const { t } = useTranslation(['admin', 'common']);
  const { location } = usePlace();
  const places = usePlaces();
  const decorations = useDecorations();
  const devices = query.useQuery('get', '/devices');
  const [open, setOpen] = useState<Device | 'new'>();
  const columns: Column<Device>[] = [
    { key: 'code', head: t('code'), cell: ({ code }) => <b>{code}</b>, width: 120 },
    { key: 'name', head: t('name'), cell: ({ name }) => name },
    { key: 'decoration', head: t('decoration'), cell: ({ decoration }) => <span title={decorations.label(decoration)}>{decorations.label(decoration)}</span> },
    { key: 'location', head: t('location'), cell: (device) => places.name(device.location), width: 150 },
    { key: 'tags', head: t('devices.tags'), cell: ({ tags }) => tags.join(', ') || t('common:none'), width: 100 },
    {
      key: 'attributes',
      head: t('devices.attributes'),
      cell: ({ attributes }) => {
        const all = Object.entries(attributes)
          .map(([name, value]) => `${name} ${value}`)
          .join(', ');
        return <span title={all}>{all || t('common:none')}</span>;
      },
    },
    { key: 'state', head: t('state'), cell: ({ active }) => <InUse active={active} />, width: 110 },
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
          rows={(devices.data?.items ?? []).filter((device) => !location || device.location === location)}
          rowKey={({ code }) => code}
          onOpen={setOpen}
          loading={devices.isPending}
          empty={<Empty icon={IconPrinter} title={t('devices.none')} hint={t('devices.noneHint')} />}
          minWidth={820}
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
