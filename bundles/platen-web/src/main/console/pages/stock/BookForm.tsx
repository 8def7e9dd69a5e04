import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { usePlace } from '~/app/place';
import { FormModal } from '~/parts/FormModal';
import { useFormat } from '~/parts/format';
import { useOnce } from '~/parts/once';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import classes from './BookForm.module.css';
import { AmountInput, BinSelect, LocationSelect } from './fields';
import { useUnit } from './useUnit';

/** Where the person started from. */
export interface From {
  location?: string;
  bin?: string;
}

const KINDS = ['RECEIPT', 'COUNT', 'CORRECTION', 'WASTE', 'TRANSFER'] as const;
type Kind = (typeof KINDS)[number];

/** What the bin holds afterwards. */
function after(kind: Kind, before: number, amount: number): number {
  switch (kind) {
    case 'COUNT':
      return amount;
    case 'WASTE':
    case 'TRANSFER':
      return before - amount;
    default:
      return before + amount;
  }
}

/** Takes in, counts, corrects, wastes or carries a material, and shows first what the bin will hold. */
export function BookForm({ material, from, onClose }: { material: Schema['Material']; from: From; onClose: () => void }) {
  const { t } = useTranslation(['stock', 'common']);
  const queries = useQueryClient();
  const format = useFormat();
  const unit = useUnit()(material.unit);
  const place = usePlace();
  const stock = query.useQuery('get', '/stock', { params: { query: { material: material.code, limit: 200 } } });
  const [kind, setKind] = useState<Kind>(from.bin ? 'COUNT' : 'RECEIPT');
  const here = from.location ?? place.location ?? stock.data?.items[0]?.location ?? null;
  const bins = stock.data?.items.find((one) => one.location === here)?.bins ?? [];
  const [location, setLocation] = useState(here);
  const [bin, setBin] = useState(from.bin ?? bins[0]?.bin ?? null);
  const [toLocation, setToLocation] = useState(here);
  const [toBin, setToBin] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | ''>('');
  const [reason, setReason] = useState('');
  const before = stock.data?.items.find((one) => one.location === location)?.bins.find((one) => one.bin === bin)?.onHand ?? 0;
  const changed = useChanged([amount, reason, toBin]);
  const book = query.useMutation('post', '/stock/movements', {
    onSuccess: (moved) => {
      told(t('book.done', { bin: moved.bin, amount: format.number(moved.binAfter, 4), unit }));
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/(stock|materials|checks)/.test(path),
      });
      onClose();
    },
  });
  const header = useOnce([kind, location, bin, toLocation, toBin, amount, reason]);
  const refusal = refusalOf(book.error);
  const explained = kind === 'CORRECTION' || kind === 'WASTE';
  const ready = location && bin && amount !== '' && (kind !== 'TRANSFER' || toBin);

  function submit() {
    if (ready) {
      book.mutate({
        params: { header },
        body: {
          kind,
          location,
          bin,
          material: material.code,
          amount,
          reason: reason.trim() || null,
          ...(kind === 'TRANSFER' ? { toLocation, toBin } : {}),
        },
      });
    }
  }

  return (
    <FormModal
      title={t('book.title', { code: material.code })}
      go={t('book.go')}
      size="lg"
      onClose={onClose}
      onSubmit={submit}
      loading={book.isPending}
      error={book.error}
      disabled={!ready}
      changed={changed}
    >
      <SegmentedControl
        aria-label={t('movements.kind')}
        fullWidth
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(chosen) => setKind(KINDS.find((one) => one === chosen) ?? kind)}
      />
      <Text size="sm" c="dimmed">
        {t(`book.what.${kind}`)}
      </Text>
      <Group grow align="start">
        <LocationSelect
          label={kind === 'TRANSFER' ? t('book.fromLocation') : t('field.location')}
          required
          value={location}
          onChange={(chosen) => {
            setLocation(chosen);
            setBin(null);
          }}
          error={refusal?.field('location')}
        />
        <BinSelect
          label={kind === 'TRANSFER' ? t('book.fromBin') : t('field.bin')}
          required
          location={location}
          value={bin}
          onChange={setBin}
          error={refusal?.field('bin')}
        />
      </Group>
      {kind === 'TRANSFER' ? (
        <Group grow align="start">
          <LocationSelect
            label={t('book.toLocation')}
            required
            value={toLocation}
            onChange={(chosen) => {
              setToLocation(chosen);
              setToBin(null);
            }}
            error={refusal?.field('toLocation')}
          />
          <BinSelect label={t('book.toBin')} required location={toLocation} value={toBin} onChange={setToBin} error={refusal?.field('toBin')} />
        </Group>
      ) : null}
      <AmountInput
        label={t(`book.amount.${kind}`)}
        unit={unit}
        required
        {...(kind === 'CORRECTION' ? {} : { min: 0 })}
        value={amount}
        onChange={setAmount}
        error={refusal?.field('amount')}
      />
      {bin && amount !== '' ? <Preview bin={bin} before={before} after={after(kind, before, amount)} unit={unit} /> : null}
      <TextInput
        label={t('field.reason')}
        required={explained}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={refusal?.field('reason')}
      />
    </FormModal>
  );
}

function Preview({ bin, before, after: then, unit }: { bin: string; before: number; after: number; unit: string }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  return (
    <div className={classes.preview} role="status" data-bad={then < 0 || undefined} aria-label={t('book.preview', { bin, before, after: then, unit })}>
      <span>{bin}</span>
      <b>{format.number(before, 4)}</b>
      <span aria-hidden>→</span>
      <b>{format.number(then, 4)}</b>
      <span>{unit}</span>
      {then < 0 ? <span>{t('book.negative')}</span> : null}
    </div>
  );
}
