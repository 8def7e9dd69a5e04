import { ActionIcon, Button, Checkbox, Divider, Group, Popover, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './ProblemAlert';
import { refused, told } from './told';
import { useViews, type View } from './views';

/** Filters under a name: chosen, kept, shared and deleted. */
export function SavedViews({
  page,
  filters,
  onChoose,
}: {
  /** Under which the server keeps them. */
  page: string;
  filters: object;
  onChoose: (content: Record<string, unknown>) => void;
}) {
  const { t } = useTranslation();
  const { views, keep, forget } = useViews(page);
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    keep.mutate(
      { name: name.trim(), shared, content: filters },
      {
        onSuccess: () => {
          told(t('views.saved', { name: name.trim() }));
          setName('');
          setOpened(false);
        },
      },
    );
  }

  function row(view: View) {
    return (
      <Group key={`${view.owner} ${view.name}`} justify="space-between" wrap="nowrap" gap="xs">
        <UnstyledButton
          fz="sm"
          py={4}
          style={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
          onClick={() => {
            onChoose(view.content);
            setOpened(false);
          }}
        >
          {view.name} {view.mine && view.shared ? `(${t('views.shared')})` : ''}
        </UnstyledButton>
        {view.mine ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('views.forget', { name: view.name })}
            onClick={() =>
              forget.mutate(view.name, { onSuccess: () => told(t('views.forgotten', { name: view.name })), onError: refused })
            }
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
    );
  }

  const mine = views.filter((view) => view.mine);
  const others = views.filter((view) => !view.mine);
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" leftSection={<IconBookmark size={16} aria-hidden />} onClick={() => setOpened(!opened)}>
          {t('views.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('views.button')}>
        <Stack gap={6}>
          {views.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('views.none')}
            </Text>
          ) : null}
          {mine.map(row)}
          {others.length > 0 ? <Divider label={t('views.others')} /> : null}
          {others.map(row)}
          <Divider />
          <form onSubmit={save}>
            <Stack gap={8}>
              <Text size="sm" fw={600}>
                {t('views.save')}
              </Text>
              <TextInput
                size="xs"
                label={t('views.name')}
                value={name}
                maxLength={80}
                onChange={(event) => setName(event.currentTarget.value)}
                description={mine.some((view) => view.name === name.trim()) ? t('views.replace') : undefined}
                required
              />
              <Checkbox
                size="xs"
                label={t('views.share')}
                checked={shared}
                onChange={(event) => setShared(event.currentTarget.checked)}
              />
              {keep.error ? <ProblemAlert error={keep.error} /> : null}
              <Button size="xs" type="submit" loading={keep.isPending} disabled={!name.trim()}>
                {t('save')}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
