import { Button } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { useDecorations } from '~/parts/useDecorations';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { InUse } from './InUse';
import { LocationDialog } from './LocationDialog';

type Location = Schema['Location'];

/** The sites of the shop. */
export function Locations() {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const decorations = useDecorations();
  const locations = query.useQuery('get', '/locations');
  const [open, setOpen] = useState<Location | 'new'>();
  const columns: Column<Location>[] = [
    { key: 'code', head: t('code'), cell: ({ code }) => <b>{code}</b>, width: 110 },
    { key: 'name', head: t('name'), cell: ({ name }) => name, width: 190 },
    { key: 'address', head: t('locations.address'), cell: ({ address }) => <span title={line(address)}>{line(address) || t('common:none')}</span> },
    { key: 'zone', head: t('locations.zone'), cell: ({ zone }) => zone, width: 120 },
    {
      key: 'capacity',
      head: t('locations.capacity'),
      cell: ({ capacity }) => {
        const types = Object.entries(capacity);
        const all = types.map(([type, jobs]) => `${decorations.label(type)} ${format.number(jobs)}`).join(', ');
        return types.length === 0 ? t('locations.unlimited') : <span title={all}>{all}</span>;
      },
    },
    { key: 'state', head: t('state'), cell: ({ active }) => <InUse active={active} />, width: 110 },
  ];
  return (
    <>
      <PageHead title={t('page.locations')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t('locations.make')}
        </Button>
      </PageHead>
      <Listed asked={locations}>
        <DataTable
          label={t('page.locations')}
          columns={columns}
          rows={locations.data?.items ?? []}
          rowKey={({ code }) => code}
          onOpen={setOpen}
          loading={locations.isPending}
          empty={<Empty icon={IconMapPin} title={t('locations.none')} hint={t('locations.noneHint')} />}
          minWidth={860}
        />
      </Listed>
      {open ? (
        <LocationDialog
          location={open === 'new' ? undefined : open}
          taken={(locations.data?.items ?? []).map(({ code }) => code)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

const line = (address: Schema['Address'] | null | undefined) =>
  [address?.line1, [address?.postalCode, address?.city].filter(Boolean).join(' '), address?.countryCode].filter(Boolean).join(', ');
