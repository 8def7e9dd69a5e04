import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Station.module.css';
import { useReasons } from './useStation';

interface Props {
  label: string;
  /** Above the buttons, where nothing else says what they are for. */
  title?: string;
  onChoose: (reason: string) => void;
  onCancel?: () => void;
}

/** Reject reasons as big red buttons. */
export function Reasons({ label, title, onChoose, onCancel }: Props) {
  const { t } = useTranslation(['stations', 'common']);
  const reasons = useReasons();
  return (
    <div role="group" aria-label={label}>
      {title ? (
        <Text fw={600} mt={14} mb={8}>
          {title}
        </Text>
      ) : null}
      <div className={classes.reasons}>
        {reasons.map(({ code, label: why }) => (
          <Button key={code} color="red" variant="outline" onClick={() => onChoose(code)}>
            {why}
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
