import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, type Schema } from '~/api/client';
import { useCauseWords } from '~/parts/causes';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { refused, told } from '~/parts/told';
import { AddressDialog } from './AddressDialog';
import { Case } from './Case';

type Row = Schema['IntakeReject'];

/** Orders of storefronts that were not let in, such as for an address that leads nowhere. */
export function Refused({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('problems');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const cause = useCauseWords();
  const say = ({ code, reason }: Row) => cause({ code, message: reason });
  const [mending, setMending] = useState<Row>();

  async function retry({ id }: Row, shipTo?: Schema['Address']) {
    const { data } = await api.POST('/intake/rejects/{id}/retry', {
      params: { path: { id } },
      body: { shipTo: shipTo ?? null },
    });
    told(t('refused.letIn'));
    await queries.invalidateQueries({ queryKey: ['get', '/intake/rejects'] });
    if (data?.order) {
      void navigate(`/orders/${data.order.id}`);
    }
  }

  return (
    <Panel title={t('refused.title')} flush>
      {rows.map((row) => (
        <Case
          key={row.id}
          title={`${row.storefront} · ${row.orderNumber ?? row.externalId}`}
          cause={say(row).title}
          detail={say(row).detail}
          facts={
            <>
              {t('attempts', { count: row.attempts })} · <When at={row.since} />
            </>
          }
        >
          <Button size="xs" variant={row.code === 'order.address' ? 'default' : 'filled'} onClick={() => retry(row).catch(refused)}>
            {t('stuck.retry')}
          </Button>
          <Button size="xs" variant={row.code === 'order.address' ? 'filled' : 'default'} onClick={() => setMending(row)}>
            {t('refused.address')}
          </Button>
        </Case>
      ))}
      {mending ? (
        <AddressDialog onClose={() => setMending(undefined)} onGo={(address) => retry(mending, address)} />
      ) : null}
    </Panel>
  );
}
