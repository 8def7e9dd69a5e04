import { Button, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Panel } from '~/parts/Panel';
import { Reasons } from './Reasons';
import classes from './Station.module.css';

/** The piece that is being looked at is good. */
export function Pass({ onPass }: { onPass: () => void }) {
  const { t } = useTranslation('stations');
  return (
    <Button className={classes.pass} leftSection={<IconCheck size={38} aria-hidden />} onClick={onPass}>
      {t('check.pass')}
    </Button>
  );
}

/** It is not: the piece that is being looked at, or the one that has just passed. */
export function Fail({ onFail, inside }: { onFail: (reason: string) => void; /** It stands within the piece's panel. */ inside: boolean }) {
  const { t } = useTranslation('stations');
  return inside ? (
    <div className={classes.notGood}>
      <Text fw={650} size="lg">
        {t('check.notGood')}
      </Text>
      <Reasons label={t('do.why')} onChoose={onFail} />
    </div>
  ) : (
    <Panel title={t('check.notGood')}>
      <Reasons label={t('do.why')} onChoose={onFail} />
    </Panel>
  );
}
