import { Anchor, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '~/api/client';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { Case } from './Case';
import { WithReason } from './WithReason';

type Row = Schema['Stuck'];

/** What Platen stopped trying: deliveries that cannot be read, updates that a shop refuses, labels, prints. */
export function Stuck({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('problems');
  const queries = useQueryClient();
  const [ending, setEnding] = useState<Row>();
  const again = () => queries.invalidateQueries({ queryKey: ['get', '/problems'] });

  async function retry({ kind, id }: Row) {
    try {
      await api.POST('/problems/{kind}/{id}/retry', { params: { path: { kind, id } } });
      told(t('stuck.retried'));
      await again();
    } catch (error) {
      refused(error);
    }
  }

  return (
    <Panel title={t('stuck.title')} flush>
      {rows.map((row) => (
        <Case
          key={`${row.kind} ${row.id}`}
          title={
            <>
              {words(row.kind)} {row.storefront ? `· ${row.storefront} ` : ''}
              {row.topic ? `· ${row.topic} ` : ''}
              {row.order ? (
                <Anchor component={Link} to={`/orders/${row.order.id}`}>
                  {t('order', { id: row.order.id })}
                </Anchor>
              ) : null}
            </>
          }
          cause={row.problem ?? ''}
          facts={
            <>
              {t('attempts', { count: row.attempts })} · <When at={row.since} />
            </>
          }
        >
          <Button size="xs" onClick={() => void retry(row)}>
            {t('stuck.retry')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setEnding(row)}>
            {t('stuck.skip')}
          </Button>
        </Case>
      ))}
      {ending ? (
        <WithReason
          title={t('stuck.skip')}
          what={t('stuck.skipWhat')}
          label={t('reason')}
          go={t('stuck.skip')}
          onClose={() => setEnding(undefined)}
          onGo={async (reason) => {
            const { kind, id } = ending;
            await api.POST('/problems/{kind}/{id}/skip', { params: { path: { kind, id } }, body: { reason } });
            told(t('stuck.skipped'));
            await again();
          }}
        />
      ) : null}
    </Panel>
  );
}
