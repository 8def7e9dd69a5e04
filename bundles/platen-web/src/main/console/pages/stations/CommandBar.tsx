import { Button } from '@mantine/core';
import { IconArrowBackUp, IconTag, IconThumbDown } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '~/parts/Panel';
import { keep } from './keep';
import type { Station } from './kinds';
import type { KeptScan } from './queue/scan';
import { Reasons } from './Reasons';
import classes from './Station.module.css';
import { useCommands } from './useStation';

/** What the command barcodes do, as buttons for gloves. */
export function CommandBar({ station, last, children }: { station: Station; last?: KeptScan; /** What else is set here. */ children?: ReactNode }) {
  const { t } = useTranslation('stations');
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const barcodeOf = (name: string, reason = '') =>
    commands.find((one) => one.name === name && one.reason === reason)?.barcode;
  const send = (name: string, reason?: string) => {
    const barcode = barcodeOf(name, reason);
    if (barcode) {
      keep(barcode, station.code);
    }
  };
  /** The piece itself is named where this device knows it: another device may have scanned here since. */
  const reject = (reason: string) => {
    setAsking(false);
    if (last) {
      keep(last.barcode, station.code, reason);
    } else {
      send('REJECT', reason);
    }
  };

  return (
    <Panel title={t('do.title')}>
      <div className={classes.bar}>
        {station.kind === 'SHIP' ? null : (
          <Button
            variant="default"
            className={classes.big}
            leftSection={<IconArrowBackUp aria-hidden />}
            disabled={!barcodeOf('UNDO')}
            onClick={() => send('UNDO')}
          >
            {t('do.undo')}
          </Button>
        )}
        <Button
          variant="default"
          className={classes.big}
          leftSection={<IconTag aria-hidden />}
          disabled={!barcodeOf('REPRINT')}
          onClick={() => send('REPRINT')}
        >
          {t('do.reprint')}
        </Button>
        {station.kind === 'QC' ? null : (
          <Button
            variant="default"
            className={classes.big}
            leftSection={<IconThumbDown aria-hidden />}
            aria-expanded={asking}
            onClick={() => setAsking(!asking)}
          >
            {t('do.reject')}
          </Button>
        )}
      </div>
      {asking ? (
        <Reasons label={t('do.why')} title={t('do.why')} onChoose={reject} onCancel={() => setAsking(false)} />
      ) : null}
      {children}
    </Panel>
  );
}
