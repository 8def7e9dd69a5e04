import { Button, Checkbox, Group, Modal, NumberInput, ScrollArea, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query, type Schema } from '~/api/client';
import { Deadline } from '~/pages/queue/Deadline';
import { useOnce } from '~/parts/once';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { told } from '~/parts/told';
import { keyWords } from './MixingKey';

/** The jobs of a group, most urgent first; the person chooses how many or which. */
export function MakeBatch({ group, onClose }: { group: Schema['BatchCandidates']; onClose: () => void }) {
  const { t } = useTranslation(['queue', 'common']);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const ids = group.jobs.map(({ id }) => id);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(ids));
  const known = query.useQuery('get', '/queue', {
    params: { query: { decoration: group.decoration, location: group.location, phase: 'READY', limit: 200 } },
  });
  const rows = new Map((known.data?.items ?? []).map((row) => [row.id, row]));
  const make = query.useMutation('post', '/batches', {
    onSuccess: ({ id, jobs }) => {
      told(t('bulk.batched', { count: jobs.length }));
      void queries.invalidateQueries({ queryKey: ['get', '/batches/candidates'] });
      void queries.invalidateQueries({ queryKey: ['get', '/batches'] });
      void navigate(`/batches/${id}`);
    },
  });

  const jobs = ids.filter((id) => chosen.has(id));
  const header = useOnce(jobs);

  function toggle(id: number) {
    const next = new Set(chosen);
    if (!next.delete(id)) {
      next.add(id);
    }
    setChosen(next);
  }

  return (
    <Modal opened onClose={onClose} title={t('batches.makeTitle', { key: keyWords(group.mixingKey) || t('batches.noKey') })} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack>
        <NumberInput
          label={t('batches.first')}
          description={t('batches.firstHint', { count: ids.length })}
          min={1}
          max={ids.length}
          allowDecimal={false}
          value={chosen.size}
          onChange={(value) => setChosen(new Set(ids.slice(0, Number(value) || 0)))}
        />
        <ScrollArea.Autosize mah={340} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Stack gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {ids.map((id) => {
              const row = rows.get(id);
              return (
                <Group key={id} component="li" justify="space-between" wrap="nowrap">
                  <Checkbox
                    checked={chosen.has(id)}
                    onChange={() => toggle(id)}
                    label={row ? `${row.orderNumber} · ${row.title}` : t('batches.job', { id })}
                  />
                  {row ? <Deadline at={row.deadline} due={row.due} /> : null}
                </Group>
              );
            })}
          </Stack>
        </ScrollArea.Autosize>
        {make.error ? <ProblemAlert error={make.error} /> : null}
        <Group justify="space-between">
          <Text size="sm" role="status">
            {t('common:selected', { count: chosen.size })}
          </Text>
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button
              disabled={chosen.size === 0}
              loading={make.isPending}
              onClick={() => make.mutate({ params: { header }, body: { jobs } })}
            >
              {t('batches.makeGo', { count: chosen.size })}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}
