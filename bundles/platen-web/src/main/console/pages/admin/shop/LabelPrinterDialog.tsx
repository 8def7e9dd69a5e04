import { Button, NumberInput, SegmentedControl, Select, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { FormModal } from '~/parts/FormModal';
import { refused, told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import classes from '../Admin.module.css';
import { useRefresh } from '../refresh';

type Printer = Schema['LabelPrinter'];

const FORMATS = ['zpl', 'zpl-62x29', '4x6', '62x29', 'type', 'a4'] as const;
const PORT = { RAW: 9100, IPP: 631 };
const FIRST: Omit<Printer, 'station'> = { kind: 'RAW', host: '', port: PORT.RAW, path: null, format: 'zpl', dpi: 203, active: true };

/** Where the labels of a station come out. */
export function LabelPrinterDialog({ station, printer, onClose }: { station: string; printer?: Printer; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const [typed, setTyped] = useState(printer ?? FIRST);
  const set = (part: Partial<Printer>) => setTyped((known) => ({ ...known, ...part }));
  const changed = useChanged(typed);
  const at = { params: { path: { station } } };
  function done() {
    told(t('saved', { name: station }));
    void refresh('/label-printers');
    onClose();
  }
  const save = query.useMutation('put', '/label-printers/{station}', { onSuccess: done });
  const take = query.useMutation('delete', '/label-printers/{station}', { onSuccess: done, onError: refused });
  const fault = (field: string) => refusalOf(save.error)?.field(field);

  function submit() {
    const { kind, host, port, path, format, dpi, active } = typed;
    save.mutate({ ...at, body: { kind, host: host.trim(), port, path: kind === 'IPP' ? path : null, format, dpi, active } });
  }

  return (
    <FormModal
      title={t('stations.printerOf', { station })}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={submit}
      loading={save.isPending}
      error={save.error}
      changed={changed && !take.isPending}
      disabled={!typed.host.trim()}
    >
      <SegmentedControl
        aria-label={t('printer.kind')}
        value={typed.kind}
        onChange={(kind) => set({ kind: kind as Printer['kind'], port: PORT[kind as Printer['kind']] })}
        data={(['RAW', 'IPP'] as const).map((value) => ({ value, label: t(`printer.${value}`) }))}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('printer.host')}
          value={typed.host}
          onChange={({ currentTarget }) => set({ host: currentTarget.value })}
          error={fault('host')}
          required
          data-autofocus
        />
        <NumberInput
          label={t('printer.port')}
          value={typed.port}
          onChange={(port) => set({ port: Number(port) })}
          min={1}
          max={65_535}
          thousandSeparator=""
          allowDecimal={false}
          hideControls
          error={fault('port')}
        />
      </div>
      {typed.kind === 'IPP' ? (
        <TextInput
          label={t('printer.path')}
          placeholder="/ipp/print"
          value={typed.path ?? ''}
          onChange={({ currentTarget }) => set({ path: currentTarget.value || null })}
          error={fault('path')}
          required
        />
      ) : null}
      <div className={classes.pair}>
        <Select
          label={t('printer.format')}
          value={typed.format}
          onChange={(format) => set({ format: format ?? typed.format })}
          data={FORMATS.map((value) => ({ value, label: t(`labelFormat.${value}`) }))}
          allowDeselect={false}
          error={fault('format')}
        />
        <Select
          label={t('printer.dpi')}
          value={String(typed.dpi)}
          onChange={(dpi) => set({ dpi: Number(dpi) })}
          data={['152', '203', '300', '600']}
          allowDeselect={false}
          error={fault('dpi')}
        />
      </div>
      <Switch label={t('printer.active')} checked={typed.active} onChange={({ currentTarget }) => set({ active: currentTarget.checked })} />
      {printer ? (
        <div>
          <Button variant="outline" color="red" size="xs" loading={take.isPending} onClick={() => take.mutate(at)}>
            {t('printer.take')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('printer.takeIs')}
          </Text>
        </div>
      ) : null}
    </FormModal>
  );
}
