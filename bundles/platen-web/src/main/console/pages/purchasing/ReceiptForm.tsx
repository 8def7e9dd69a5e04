import { Button, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { IconTransferIn } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { AmountInput, BinSelect } from '~/pages/stock/fields';
import { useFormat } from '~/parts/format';
import { useOnce } from '~/parts/once';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { Tone } from '~/parts/Tone';
import { useUnsaved } from '~/parts/unsaved';
import classes from './ReceiptForm.module.css';
import { useUsualBins } from './useUsualBins';
import { useUnit } from '~/pages/stock/useUnit';

type Purchase = Schema['Purchase'];
type Line = Purchase['lines'][number];

interface Arrival {
  amount: number | '';
  bin: string | null;
}

const openOf = (line: Line) => Math.max(0, line.amount - line.received);

/** What arrived, line by line, and into which bin it went; less or more than ordered is allowed and said. */
export function ReceiptForm({ purchase }: { purchase: Purchase }) {
  const { t } = useTranslation('stock');
  const queries = useQueryClient();
  const [arrivals, setArrivals] = useState<Record<number, Arrival>>(() =>
    Object.fromEntries(purchase.lines.map((line) => [line.id, { amount: openOf(line), bin: null }])),
  );
  const unit = useUnit();
  const [complete, setComplete] = useState(false);
  const usual = useUsualBins(purchase.lines.map(({ material }) => material), purchase.location);
  const binOf = (line: Line) => arrivals[line.id]!.bin ?? usual[line.material] ?? null;
  const [touched, setTouched] = useState(false);
  const arrived = purchase.lines.flatMap((line) => {
    const { amount } = arrivals[line.id]!;
    const bin = binOf(line);
    return amount === '' || amount === 0 ? [] : [{ line: line.id, amount, bin }];
  });
  const ready = arrived.every(({ bin }) => bin !== null) && (arrived.length > 0 || complete);
  const book = query.useMutation('post', '/purchase-orders/{id}/receipts', {
    onSuccess: (after) => {
      told(t(after.state === 'CLOSED' ? 'receipt.closed' : 'receipt.done'));
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && /^\/(purchase-orders|materials|stock|jobs|queue|checks)/.test(path),
      });
    },
  });
  const body = { lines: arrived.flatMap(({ bin, ...line }) => (bin ? [{ ...line, bin }] : [])), complete };
  const header = useOnce(body);
  const refusal = refusalOf(book.error);
  useUnsaved(touched && !book.isPending);

  function change(line: Line, changes: Partial<Arrival>) {
    setTouched(true);
    setArrivals((before) => {
      const after = { ...before, [line.id]: { ...before[line.id]!, ...changes } };
      // A delivery mostly goes into one bin: the first choice fills those that have none.
      return changes.bin
        ? Object.fromEntries(Object.entries(after).map(([id, one]) => [id, { ...one, bin: one.bin ?? usual[purchase.lines.find((each) => each.id === Number(id))!.material] ?? changes.bin! }]))
        : after;
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    // The document does not name the header at this call, which heeds it as any other.
    book.mutate({ params: { path: { id: purchase.id } }, body, headers: header });
  }

  return (
    <Panel title={t('receipt.title')}>
      <form onSubmit={submit}>
        <Stack>
          <div className={classes.scroll}>
            <Table miw={620} aria-label={t('receipt.title')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('column.material')}</Table.Th>
                  <Table.Th>{t('receipt.arrived')}</Table.Th>
                  <Table.Th>{t('field.bin')}</Table.Th>
                  <Table.Th>{t('receipt.difference')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {purchase.lines.map((line, index) => (
                  <Table.Tr key={line.id}>
                    <Table.Td fw={600} style={{ whiteSpace: 'nowrap' }}>{line.material}</Table.Td>
                    <Table.Td>
                      <AmountInput
                        hideLabel
                        label={t('receipt.amountOf', { material: line.material })}
                        min={0}
                        unit={unit(line.unit)}
                        value={arrivals[line.id]!.amount}
                        onChange={(amount) => change(line, { amount })}
                        error={refusal?.field(`lines/${index}/amount`)}
                      />
                    </Table.Td>
                    <Table.Td>
                      <BinSelect
                        hideLabel
                        label={t('receipt.binOf', { material: line.material })}
                        location={purchase.location}
                        value={binOf(line)}
                        onChange={(bin) => change(line, { bin })}
                        error={refusal?.field(`lines/${index}/bin`)}
                      />
                    </Table.Td>
                    <Table.Td>
                      <Difference line={line} amount={Number(arrivals[line.id]!.amount)} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <Checkbox
            label={t('receipt.complete')}
            description={t('receipt.completeHint')}
            checked={complete}
            onChange={(event) => setComplete(event.currentTarget.checked)}
          />
          {book.error ? <ProblemAlert error={book.error} /> : null}
          <Group justify="end">
            {arrived.some(({ bin }) => bin === null) ? (
              <Text size="sm" c="dimmed">
                {t('receipt.needsBin')}
              </Text>
            ) : null}
            <Button type="submit" leftSection={<IconTransferIn size={16} aria-hidden />} disabled={!ready} loading={book.isPending}>
              {t('receipt.go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

function Difference({ line, amount }: { line: Line; amount: number }) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const difference = amount - openOf(line);
  const size = format.number(Math.abs(difference), 4);
  return (
    <Tone tone={difference === 0 ? 'good' : 'wait'}>
      {difference === 0 ? t('receipt.exact') : difference > 0 ? t('receipt.over', { amount: size }) : t('receipt.short', { amount: size })}
    </Tone>
  );
}
