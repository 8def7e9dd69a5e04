import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cutoff } from './cutoff';

const WHENS = ['never', 'workdays', 'daily', 'cron'] as const;

export function CutoffField({ value, onChange, error }: { value: Cutoff; onChange: (value: Cutoff) => void; error: string | undefined }) {
  const { t } = useTranslation('queue');
  function choose(when: Cutoff['when']) {
    onChange(
      when === 'never'
        ? { when }
        : when === 'cron'
          ? { when, cron: '0 10 * * MON-FRI' }
          : { when, time: 'time' in value ? value.time : '10:00' },
    );
  }
  return (
    <Group align="start" gap="sm">
      <Select
        label={t('rules.when')}
        allowDeselect={false}
        data={WHENS.map((when) => ({ value: when, label: t(`rules.whens.${when}`) }))}
        value={value.when}
        onChange={(when) => choose(WHENS.find((one) => one === when) ?? 'never')}
      />
      {value.when === 'workdays' || value.when === 'daily' ? (
        <TextInput
          type="time"
          label={t('rules.time')}
          required
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
          error={error}
        />
      ) : null}
      {value.when === 'cron' ? (
        <TextInput
          label={t('rules.cron')}
          description={t('rules.cronHint')}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          required
          value={value.cron}
          onChange={(event) => onChange({ ...value, cron: event.currentTarget.value })}
          error={error}
        />
      ) : null}
    </Group>
  );
}
