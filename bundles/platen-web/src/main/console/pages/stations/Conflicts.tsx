import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import history from './History.module.css';
import { deviceName } from './queue/device';

type Conflict = Schema['ScanConflict'];

/** One after the other; the oldest first. */
const AT_ONCE = 5;

/** Kept scans that did not fit when they were sent; they stay until somebody dealt with them. */
export function Conflicts({ station }: { station: string }) {
  const { t } = useTranslation(['stations', 'common']);
  const format = useFormat();
  const [settling, setSettling] = useState<Conflict>();
  const conflicts = query.useQuery('get', '/scans/conflicts', { params: { query: { limit: 200 } } });
  const mine = (conflicts.data?.items ?? []).filter((one) => one.device === deviceName() || one.station === station);

  return mine.length === 0 ? null : (
    <Panel title={t('conflict.title', { count: mine.length })} flush>
      <p className={history.more}>{t('conflict.lead')}</p>
      <ol className={history.list}>
        {mine.slice(0, AT_ONCE).map((one) => (
          <li key={one.id} className={history.row} data-fate="conflict">
            <div className={history.words}>
              <span className={history.name}>{one.message}</span>
              <span className={history.small}>
                {one.barcode} · {t('conflict.at', { station: one.station, when: format.moment(one.at) })}
                {one.device === deviceName() ? '' : ` · ${t('conflict.by', { device: one.device })}`}
              </span>
            </div>
            <Button variant="default" onClick={() => setSettling(one)}>
              {t('conflict.settle')}
            </Button>
          </li>
        ))}
      </ol>
      {mine.length > AT_ONCE ? (
        <p className={history.more}>{t('conflict.more', { count: mine.length - AT_ONCE })}</p>
      ) : null}
      {settling ? <SettleDialog conflict={settling} onClose={() => setSettling(undefined)} /> : null}
    </Panel>
  );
}

function SettleDialog({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const { t } = useTranslation(['stations', 'common']);
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const settle = query.useMutation('post', '/scans/conflicts/{id}/settle', {
    onSuccess: () => {
      told(t('conflict.settled'));
      void queries.invalidateQueries({ queryKey: ['get', '/scans/conflicts'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('conflict.settle')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          settle.mutate({ params: { path: { id: conflict.id } }, body: { note } });
        }}
      >
        <p>{conflict.message}</p>
        <TextInput
          label={t('conflict.note')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={1000}
          required
          data-autofocus
          size="md"
        />
        {settle.error ? <ProblemAlert error={settle.error} /> : null}
        <Group justify="flex-end" mt="md">
          <Button type="submit" size="md" loading={settle.isPending}>
            {t('conflict.settle')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
