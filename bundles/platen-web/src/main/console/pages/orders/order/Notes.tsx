import { Button, Group, Stack, Switch, Text, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { When } from '~/parts/format';
import { useOnce } from '~/parts/once';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { Tone } from '~/parts/Tone';
import { useRefresh, type Order } from '../data';
import { useActor } from '../words';

/** What people wrote, for the shop or for the customer. */
export function Notes({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const actor = useActor();
  const refresh = useRefresh();
  const [text, setText] = useState('');
  const [visible, setVisible] = useState(false);
  const header = useOnce([text, visible]);
  const add = query.useMutation('post', '/orders/{id}/notes', {
    onSuccess: () => {
      told(t('note.added'));
      setText('');
      setVisible(false);
      void refresh();
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    add.mutate({ params: { path: { id: order.id }, header }, body: { text, internal: !visible } });
  }

  return (
    <Panel title={t('note.title')}>
      <Stack gap="sm">
        {[...order.notes].reverse().map((note) => (
          <div key={note.id} data-note={note.id}>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {note.text}
            </Text>
            <Text size="xs" c="dimmed" component="div">
              {note.internal ? null : <Tone tone="work">{t('note.customer')}</Tone>} {actor(note.actor)} · <When at={note.at} />
            </Text>
          </div>
        ))}
        <form onSubmit={submit}>
          <Stack gap={8}>
            <Textarea
              label={t('note.new')}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              autosize
              minRows={2}
              maxRows={10}
            />
            <Group justify="space-between">
              <Switch
                size="sm"
                label={t('note.show')}
                checked={visible}
                onChange={(event) => setVisible(event.currentTarget.checked)}
              />
              <Button size="xs" type="submit" variant="light" loading={add.isPending} disabled={!text.trim()}>
                {t('note.add')}
              </Button>
            </Group>
            {add.error ? <ProblemAlert error={add.error} /> : null}
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}
