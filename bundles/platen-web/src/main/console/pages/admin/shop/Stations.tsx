import { Button } from '@mantine/core';
import { IconPlus, IconScanEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { usePlace } from '~/app/place';
import { DataTable, type Column } from '~/parts/DataTable';
import { Empty } from '~/parts/Empty';
import { PageHead } from '~/parts/PageHead';
import { Listed } from '../Listed';
import { usePlaces } from '~/parts/usePlaces';
import { LabelPrinterDialog } from './LabelPrinterDialog';
import { StationDialog } from './StationDialog';

type Station = Schema['Station'];

/** The places with a scanner, and where their labels come out. */
export function Stations() {
  const { t } = useTranslation(['admin', 'common']);
  const { location } = usePlace();
  const places = usePlaces();
  const stations = query.useQuery('get', '/stations');
  const printers = query.useQuery('get', '/label-printers');
  const [open, setOpen] = useState<Station | 'new'>();
  const [printing, setPrinting] = useState<string>();
  const printerOf = (code: string) => printers.data?.items.find(({ station }) => station === code);
  const wordsOf = ({ host, port, format, dpi, active }: Schema['LabelPrinter']) =>
    [`${host}:${port}`, format, `${dpi} dpi`, active ? null : t('inactive')].filter(Boolean).join(' · ');
  const rows = (stations.data?.items ?? []).filter((station) => !location || station.location === location);
  const columns: Column<Station>[] = [
    { key: 'code', head: t('code'), cell: ({ code }) => <b>{code}</b> },
    { key: 'kind', head: t('stations.kind'), cell: ({ kind }) => t(`stationKind.${kind}`) },
    { key: 'location', head: t('location'), cell: (station) => places.name(station.location) },
    {
      key: 'printer',
      head: t('stations.printer'),
      cell: ({ code }) => {
        const printer = printerOf(code);
        return (
          <Button
            size="compact-sm"
            variant="subtle"
            fw={500}
            ml={-8}
            maw="100%"
            aria-label={t('stations.setPrinterOf', { what: printer ? wordsOf(printer) : t('stations.choosePrinter'), station: code })}
            onClick={() => setPrinting(code)}
          >
            {printer ? wordsOf(printer) : t('stations.choosePrinter')}
          </Button>
        );
      },
      width: 330,
    },
  ];
  return (
    <>
      <PageHead title={t('page.stations')}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
          {t('stations.make')}
        </Button>
      </PageHead>
      <Listed asked={stations.error ? stations : printers}>
        <DataTable
          label={t('page.stations')}
          columns={columns}
          rows={rows}
          rowKey={({ code }) => code}
          onOpen={setOpen}
          loading={stations.isPending || printers.isPending}
          empty={<Empty icon={IconScanEye} title={t('stations.none')} hint={t('stations.noneHint')} />}
          minWidth={720}
        />
      </Listed>
      {open ? (
        <StationDialog
          station={open === 'new' ? undefined : open}
          taken={(stations.data?.items ?? []).map(({ code }) => code)}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {printing ? (
        <LabelPrinterDialog station={printing} printer={printerOf(printing)} onClose={() => setPrinting(undefined)} />
      ) : null}
    </>
  );
}
