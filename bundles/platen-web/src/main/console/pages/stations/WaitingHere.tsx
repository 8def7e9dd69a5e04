import { Button } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '~/api/client';
import { Empty } from '~/parts/Empty';
import { Panel } from '~/parts/Panel';
import { refused } from '~/parts/told';
import { Deadline } from '../queue/Deadline';
import classes from './History.module.css';
import type { Station } from './kinds';
import { useWaitingHere } from './useWaitingHere';

/** What comes next here; a piece whose label cannot be read is taken by its button. */
export function WaitingHere({ station, stamp, onTake }: { station: Station; stamp: string; onTake: (barcode: string) => void }) {
  const { t } = useTranslation('stations');
  const { rows, loaded } = useWaitingHere(station, stamp);
  const [busy, setBusy] = useState<number>();

  async function take(id: number) {
    setBusy(id);
    try {
      const { data } = await api.GET('/jobs/{id}', { params: { path: { id } } });
      onTake((data as Schema['Job']).barcode);
    } catch (error) {
      refused(error);
    } finally {
      setBusy(undefined);
    }
  }

  return (
    <Panel title={t('waits.title')} flush>
      {loaded && rows.length === 0 ? <Empty title={t('waits.none')} hint={t(`waits.from.${station.kind}`)} /> : null}
      <ol className={classes.list}>
        {rows.map((row) => (
          <li key={row.id} className={classes.row}>
            <div className={classes.words}>
              <span className={classes.name}>
                {row.orderNumber} <span className={classes.title}>{row.title}</span>
              </span>
              {row.why ? <span className={classes.small}>{row.why}</span> : null}
            </div>
            <div className={classes.take}>
              <Deadline at={row.deadline} due={row.due} />
              <Button
                size="md"
                variant="default"
                leftSection={<IconScan size={18} aria-hidden />}
                aria-label={t('waits.take', { title: `${row.orderNumber} ${row.title}` })}
                loading={busy === row.id}
                onClick={() => void take(row.id)}
              >
                {t('waits.scan')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
