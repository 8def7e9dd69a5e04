import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Station.module.css';
import { useReasons } from './useStation';

/** Reject reasons as big red buttons. */
export function Reasons({ title, onChoose, onCancel }: { title: string; onChoose: (reason: string) => void; onCancel?: () => void }) {
  const { t } = useTranslation(['stations', 'common']);
  const reasons = useReasons();
  return (
    <div role="group" aria-label={title} style={{ marginTop: 14 }}>
      <Text fw={600} mb={8}>
        {title}
      </Text>
      <div className={classes.reasons}>
        {reasons.map(({ code, label }) => (
          <Button key={code} color="red" variant="outline" onClick={() => onChoose(code)}>
            {label}
          </Button>
        ))}
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
