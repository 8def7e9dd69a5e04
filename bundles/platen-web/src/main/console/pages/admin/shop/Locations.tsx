import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { DataTable, type Column } from '~/parts/DataTable';
import { useDecorations } from '~/parts/useDecorations';
import { Empty } from '~/parts/Empty';
import { useFormat } from '~/parts/format';
import { PageHead } from '~/parts/PageHead';
import { TwoLines } from '~/parts/TwoLines';
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
  const wide = useMediaQuery('(min-width: 1150px)', undefined, { getInitialValueInEffect: false });
  const columns: Column<Location>[] = [
    { key: 'name', head: t('name'), cell: ({ name, code }) => <TwoLines above={name} below={code} />, width: 170 },
    { key: 'address', head: t('locations.address'), cell: ({ address }) => <Lines of={[address?.line1, townOf(address)]} />, width: 170 },
    ...(wide ? [{ key: 'zone', head: t('locations.zone'), cell: ({ zone }: Location) => <span title={zone}>{zone}</span>, width: 130 }] : []),
    {
      key: 'capacity',
      head: t('locations.capacity'),
      cell: ({ capacity }) => {
        const types = Object.entries(capacity).map(([type, jobs]) => `${decorations.label(type)} ${format.number(jobs)}`);
        const half = Math.ceil(types.length / 2);
        return types.length === 0 ? t('locations.unlimited') : <Lines of={[types.slice(0, half).join(', '), types.slice(half).join(', ')]} />;
      },
    },
    { key: 'state', head: t('state'), cell: ({ active }) => <InUse active={active} />, width: 90 },
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
          minWidth={720}
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

const townOf = (address: Schema['Address'] | null | undefined) =>
  [[address?.postalCode, address?.city].filter(Boolean).join(' '), address?.countryCode].filter(Boolean).join(', ');

/** What is too long for one line, in two. */
function Lines({ of }: { of: (string | null | undefined)[] }) {
  const { t } = useTranslation();
  const lines = of.filter(Boolean);
  return lines.length === 0
    ? t('none')
    : lines.map((line, at) => (
        <Text key={at} size="xs" lh={1.4} truncate title={line ?? undefined}>
          {line}
        </Text>
      ));
}
