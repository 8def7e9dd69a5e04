import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './LineNotice.module.css';
import { queue, useQueueState } from './queue/useQueue';

/** Says plainly that there is no connection, and that nothing is lost. */
export function LineNotice() {
  const { t } = useTranslation('stations');
  const { line, waiting } = useQueueState();
  if (line === 'up') {
    return null;
  }
  return (
    <div className={classes.notice} role="alert" data-line={line}>
      <IconCloudOff size={34} stroke={1.6} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <strong>{t(`line.${line}`)}</strong>
        <span>
          {line === 'signed-out'
            ? t('line.in')
            : line === 'forbidden'
              ? t('line.may')
              : t('line.keep', { count: waiting.length })}
        </span>
      </div>
      <Button
        variant="white"
        color="dark"
        leftSection={<IconRefresh size={18} aria-hidden />}
        onClick={() => void queue.try()}
      >
        {t('line.now')}
      </Button>
    </div>
  );
}
