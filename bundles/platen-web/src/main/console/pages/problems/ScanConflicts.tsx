import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '~/api/client';
import { useCauseWords } from '~/parts/causes';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { told } from '~/parts/told';
import { Case } from './Case';
import { WithReason } from './WithReason';

type Row = Schema['ScanConflict'];

/** Scans that a device made without a network and that did not fit any more when they arrived. */
export function ScanConflicts({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('problems');
  const queries = useQueryClient();
  const say = useCauseWords();
  const [settling, setSettling] = useState<Row>();

  return (
    <Panel title={t('conflicts.title')} flush>
      {rows.map((row) => (
        <Case
          key={row.id}
          title={t('conflicts.scan', { barcode: row.barcode, station: row.station })}
          cause={say(row).title}
          detail={say(row).detail}
          facts={
            <>
              {row.device} · {row.actor.replace(/^\w+:/, '')} · <When at={row.at} />
            </>
          }
        >
          <Button size="xs" variant="default" component={Link} to={`/stations/${encodeURIComponent(row.station)}`}>
            {t('conflicts.station')}
          </Button>
          <Button size="xs" onClick={() => setSettling(row)}>
            {t('conflicts.settle')}
          </Button>
        </Case>
      ))}
      {settling ? (
        <WithReason
          title={t('conflicts.settle')}
          what={`${say(settling).title}. ${t('conflicts.settleWhat')}`}
          label={t('conflicts.note')}
          go={t('conflicts.settle')}
          onClose={() => setSettling(undefined)}
          onGo={async (note) => {
            await api.POST('/scans/conflicts/{id}/settle', { params: { path: { id: settling.id } }, body: { note } });
            told(t('conflicts.settled'));
            await queries.invalidateQueries({ queryKey: ['get', '/scans/conflicts'] });
          }}
        />
      ) : null}
    </Panel>
  );
}
