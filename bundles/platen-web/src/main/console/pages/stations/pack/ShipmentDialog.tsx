import { Alert, Autocomplete, Button, Group, Modal, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onceKey, query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import type { Job } from '../useStation';
import { draftOf, NO_MEASURES, without, type Entry, type How } from './draft';
import classes from './Pack.module.css';
import { PackageFields } from './PackageFields';
import { Placing } from './Placing';

const WAYS: How[] = ['rates', 'own', 'collect'];

/** Packs what is ready into packages and says how they leave. */
export function ShipmentDialog({
  order,
  jobs,
  partial,
  onClose,
}: {
  order: Schema['Order'];
  jobs: Job[];
  partial: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation(['stations', 'common']);
  const queries = useQueryClient();
  const carriers = query.useQuery('get', '/carriers');
  const sells = carriers.data?.items.some(({ capabilities }) => capabilities.includes('RATES')) ?? false;
  const [entry, setEntry] = useState<Entry>({
    how: 'own',
    carrier: '',
    tracking: '',
    packages: [NO_MEASURES],
    inside: {},
  });
  const change = (part: Partial<Entry>) => setEntry((was) => ({ ...was, ...part }));
  /** The same entry sent again after a lost answer must not make a second shipment. */
  const key = useRef({ of: '', is: '' });

  const make = query.useMutation('post', '/orders/{id}/shipments', {
    onSuccess: () => {
      told(t('make.made'));
      void queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => typeof path === 'string' && path.startsWith('/orders/{'),
      });
      onClose();
    },
  });
  const refusal = refusalOf(make.error);
  const ids = jobs.map(({ id }) => id);

  function submit() {
    const body = draftOf(entry, ids);
    const text = JSON.stringify(body);
    if (key.current.of !== text) {
      key.current = { of: text, is: onceKey() };
    }
    make.mutate({ params: { path: { id: order.id }, header: { 'Idempotency-Key': key.current.is } }, body });
  }

  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('make.title', { number: order.orderNumber })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Text>{t('make.pieces', { count: jobs.length })}</Text>
        {partial ? <Alert color="yellow">{t('pack.partial')}</Alert> : null}
        <div>
          <Text fw={600} mb={6}>
            {t('make.how')}
          </Text>
          <SegmentedControl
            fullWidth
            size="lg"
            aria-label={t('make.how')}
            value={entry.how}
            onChange={(how) => change({ how: how as How })}
            data={WAYS.map((value) => ({ value, label: t(`make.${value}`) }))}
          />
          <Text size="sm" c="dimmed" mt={6}>
            {entry.how === 'rates' && carriers.data && !sells ? t('make.noCarrier') : t(`make.${entry.how}Hint`)}
          </Text>
        </div>
        {entry.how === 'own' ? (
          <Group grow align="start">
            <Autocomplete
              label={t('make.carrier')}
              size="lg"
              required
              data={carriers.data?.items.map((one) => one.key) ?? []}
              value={entry.carrier}
              onChange={(carrier) => change({ carrier })}
              error={refusal?.field('carrier')}
            />
            <TextInput
              label={t('make.tracking')}
              size="lg"
              value={entry.tracking}
              onChange={(event) => change({ tracking: event.currentTarget.value })}
              error={refusal?.field('trackingNumber')}
            />
          </Group>
        ) : null}
        {entry.how === 'collect' ? null : (
          <>
            <PackageFields
              packages={entry.packages}
              onChange={(packages) => change({ packages })}
              onRemove={(at) => setEntry((was) => ({ ...was, ...without(was, at) }))}
              refusal={refusal}
            />
            {entry.packages.length > 1 ? (
              <Placing
                jobs={jobs}
                count={entry.packages.length}
                inside={entry.inside}
                onChange={(inside) => change({ inside })}
              />
            ) : null}
          </>
        )}
        {make.error ? <ProblemAlert error={make.error} /> : null}
        <Group justify="flex-end">
          <Button variant="default" size="lg" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" size="lg" loading={make.isPending} disabled={entry.how === 'rates' && !sells}>
            {t('make.go')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
