import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Line.module.css';
import { nextId, type Personal } from './line';

/** What is different on each piece: a name, a number, a dedication. */
export function PersonalFields({ values, onChange }: { values: Personal[]; onChange: (values: Personal[]) => void }) {
  const { t } = useTranslation('orders');
  const change = (changed: Personal) => onChange(values.map((one) => (one.id === changed.id ? changed : one)));
  return (
    <div>
      {values.map((one) => (
        <div key={one.id} className={classes.pair}>
          <TextInput
            label={t('line.personalKey')}
            placeholder={t('line.personalKeyHint')}
            value={one.key}
            onChange={(event) => change({ ...one, key: event.currentTarget.value })}
          />
          <TextInput
            label={t('line.personalValue')}
            value={one.value}
            onChange={(event) => change({ ...one, value: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            mb={2}
            aria-label={t('line.removePersonal')}
            onClick={() => onChange(values.filter(({ id }) => id !== one.id))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button
        size="xs"
        variant="subtle"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...values, { id: nextId(), key: '', value: '' }])}
      >
        {t('line.addPersonal')}
      </Button>
    </div>
  );
}
