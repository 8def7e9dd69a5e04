import { Anchor, Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, type Schema } from '~/api/client';
import { useRole } from '~/app/session';
import { When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { Case } from './Case';
import { WithReason } from './WithReason';

type Row = Schema['Stuck'];

const KINDS = ['INBOX', 'OUTBOX', 'PRINT', 'LABEL', 'SHIPMENT'] as const;
type Kind = (typeof KINDS)[number];

const kindOf = ({ kind }: Row): Kind | undefined => KINDS.find((one) => one === kind);

/** What is said of it: a label is bought, then its file fetched, or it is given back. */
const textOf = (row: Row): Kind | 'LABEL_FILE' | 'LABEL_REFUND' | undefined => {
  if (row.kind === 'LABEL' && row.topic === 'file') {
    return 'LABEL_FILE';
  }
  return row.kind === 'LABEL' && row.topic === 'refund' ? 'LABEL_REFUND' : kindOf(row);
};

/** Where the cause can be put right, for those who set Platen up. */
const SETUP: Partial<Record<Kind, { to: string; label: 'connections' | 'printers' }>> = {
  INBOX: { to: '/admin/storefronts', label: 'connections' },
  OUTBOX: { to: '/admin/storefronts', label: 'connections' },
  PRINT: { to: '/admin/stations', label: 'printers' },
  LABEL: { to: '/admin/storefronts', label: 'connections' },
};

/** What Platen stopped trying: deliveries that cannot be read, updates that a shop refuses, labels, prints. */
export function Stuck({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('problems');
  const queries = useQueryClient();
  const admin = useRole('ADMIN');
  const [ending, setEnding] = useState<Row>();
  const [busy, setBusy] = useState<string>();
  const again = () => queries.invalidateQueries({ queryKey: ['get', '/problems'] });
  const keyOf = ({ kind, id }: Row) => `${kind} ${id}`;

  async function retry(row: Row) {
    setBusy(keyOf(row));
    try {
      await api.POST('/problems/{kind}/{id}/retry', { params: { path: { kind: row.kind, id: row.id } } });
      told(t('stuck.retried'));
      await again();
    } catch (error) {
      refused(error);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <Panel title={t('stuck.title')} flush>
      {rows.map((row) => {
        const kind = kindOf(row);
        const text = textOf(row);
        const setup = kind && admin ? SETUP[kind] : undefined;
        return (
          <Case
            key={keyOf(row)}
            title={text ? t(`stuck.kind.${text}`, { of: row.storefront, what: row.topic }) : [words(row.kind), row.storefront, row.topic].filter(Boolean).join(' · ')}
            cause={row.problem}
            facts={
              <>
                {row.order ? (
                  <>
                    <Anchor component={Link} to={`/orders/${row.order.id}`} size="xs" underline="always">
                      {t('order', { id: row.order.id })}
                    </Anchor>
                    {' · '}
                  </>
                ) : null}
                {row.attempts > 0 ? <>{t('attempts', { count: row.attempts })} · </> : null}
                <When at={row.since} />
              </>
            }
          >
            {kind === 'SHIPMENT' ? (
              <Button size="xs" component={Link} to="/stations">
                {t('stuck.scan')}
              </Button>
            ) : (
              <Button size="xs" loading={busy === keyOf(row)} onClick={() => void retry(row)}>
                {t('stuck.retry')}
              </Button>
            )}
            {setup ? (
              <Button size="xs" variant="default" component={Link} to={setup.to}>
                {t(`stuck.${setup.label}`)}
              </Button>
            ) : null}
            <Button size="xs" variant="default" onClick={() => setEnding(row)}>
              {t('stuck.skip')}
            </Button>
          </Case>
        );
      })}
      {ending ? (
        <WithReason
          title={t('stuck.skip')}
          what={`${t(`stuck.loses.${textOf(ending) ?? 'OTHER'}`, { of: ending.storefront })} ${t('stuck.skipWhat')}`}
          label={t('reason')}
          go={t('stuck.skip')}
          danger
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
