import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '~/parts/Panel';
import type { Station } from './kinds';
import type { KeptScan } from './queue/scan';
import { queue } from './queue/useQueue';
import { Reasons } from './Reasons';
import classes from './Station.module.css';

/** Pass or fail: of a piece that is being looked at, or of the one that has just passed. */
export function Check({ station, looking, last, title, onDecided }: { station: Station; looking: string | null; last?: KeptScan; title?: string; onDecided: () => void }) {
  const { t } = useTranslation('stations');
  const barcode = looking ?? last?.barcode;
  if (!barcode) {
    return null;
  }
  const decide = (reason: string | null) => {
    queue.scan(barcode, station.code, reason);
    onDecided();
  };
  return (
    <Panel title={looking ? (title ?? barcode) : t('do.rejectThis', { title: title ?? barcode })}>
      {looking ? (
        <Button fullWidth className={classes.big} style={{ height: 84, fontSize: 26 }} leftSection={<IconCheck size={36} aria-hidden />} onClick={() => decide(null)}>
          {t('check.pass')}
        </Button>
      ) : null}
      <Reasons title={looking ? t('check.notGood') : t('do.why')} onChoose={decide} />
    </Panel>
  );
}
