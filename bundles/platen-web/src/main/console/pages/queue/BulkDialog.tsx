import { Anchor, Button, Group, Loader, Modal, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Tone } from '~/parts/Tone';
import type { QueueRow } from './filters';
import { useEach, type Outcome } from './useEach';

interface Props {
  title: string;
  rows: QueueRow[];
  /** What is asked or said before it begins. */
  children: ReactNode;
  go: string;
  ready?: boolean;
  action: (row: QueueRow) => Promise<unknown>;
  onClose: (done: boolean) => void;
}

/** Does one thing to every checked job and tells of each what became of it. */
export function BulkDialog({ title, rows, children, go, ready = true, action, onClose }: Props) {
  const { t } = useTranslation(['queue', 'common']);
  const { outcomes, running, run } = useEach(action);
  const begun = running || outcomes.size > 0;
  const done = [...outcomes.values()].filter((outcome) => outcome.done).length;
  return (
    <Modal
      opened
      onClose={() => running || onClose(begun)}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack>
        {begun ? (
          <Text role="status" fw={600}>
            {t('bulk.result', { done, count: rows.length })}
          </Text>
        ) : (
          children
        )}
        {begun ? <Results rows={rows} outcomes={outcomes} /> : null}
        <Group justify="end">
          {begun ? (
            <Button loading={running} onClick={() => onClose(true)}>
              {t('common:close')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={() => onClose(false)}>
                {t('common:cancel')}
              </Button>
              <Button disabled={!ready} onClick={() => void run(rows)}>
                {go}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Results({ rows, outcomes }: { rows: QueueRow[]; outcomes: ReadonlyMap<number, Outcome> }) {
  const { t } = useTranslation('queue');
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('column.title')}</Table.Th>
          <Table.Th>{t('bulk.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => {
          const outcome = outcomes.get(row.id);
          return (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={`/orders/${row.order.id}/jobs/${row.id}`} size="sm">
                  {row.orderNumber} · {row.title}
                </Anchor>
              </Table.Td>
              <Table.Td>
                {outcome ? (
                  <Group gap="xs">
                    <Tone tone={outcome.done ? 'good' : 'bad'}>{outcome.done ? t('bulk.done') : t('bulk.refused')}</Tone>
                    {outcome.problem ? <Text size="sm">{outcome.problem}</Text> : null}
                  </Group>
                ) : (
                  <Loader size="xs" role="status" aria-label={t('bulk.waiting')} />
                )}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
