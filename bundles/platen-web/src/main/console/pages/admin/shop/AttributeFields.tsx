import { ActionIcon, Button, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

type Pair = [string, string];

/** What a machine can, name by name, such as its build volume. */
export function AttributeFields({ value, onChange, error }: { value: Pair[]; onChange: (pairs: Pair[]) => void; error?: string }) {
  const { t } = useTranslation('admin');
  const put = (at: number, pair: Pair) => onChange(value.map((old, index) => (index === at ? pair : old)));
  return (
    <Fieldset legend={t('devices.attributes')}>
      <Stack gap={8}>
        <Text size="sm" c="dimmed">
          {t('devices.attributesHint')}
        </Text>
        {value.map(([name, text], at) => (
          <Group key={at} gap={8} wrap="nowrap">
            <TextInput
              aria-label={t('devices.attributeName')}
              placeholder={t('devices.attributeName')}
              value={name}
              onChange={({ currentTarget }) => put(at, [currentTarget.value, text])}
              style={{ flex: 1 }}
            />
            <TextInput
              aria-label={t('devices.attributeValue')}
              placeholder={t('devices.attributeValue')}
              value={text}
              onChange={({ currentTarget }) => put(at, [name, currentTarget.value])}
              style={{ flex: 1 }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('devices.attributeGone', { name })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <IconTrash size={17} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <div>
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => onChange([...value, ['', '']])}>
            {t('devices.attributeMore')}
          </Button>
        </div>
        {error ? (
          <Text size="sm" c="red">
            {error}
          </Text>
        ) : null}
      </Stack>
    </Fieldset>
  );
}
