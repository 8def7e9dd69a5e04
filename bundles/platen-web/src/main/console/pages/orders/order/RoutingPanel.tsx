import { Button, Collapse, Group, Stack, Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { refused } from '~/parts/told';
import { Tone } from '~/parts/Tone';
import { usePlaces } from '~/parts/usePlaces';
import type { Order } from '../data';
import { isOver } from '../data';
import { useActor } from '../words';

type Routing = Schema['Routing'];

/** Where the order is made and why there; for each line all places that were looked at. */
export function RoutingPanel({ order, onChoose }: { order: Order; onChoose: () => void }) {
  const { t } = useTranslation('orders');
  const actor = useActor();
  const routing = query.useQuery('get', '/orders/{id}/routing', { params: { path: { id: order.id } } });
  const dryRun = query.useMutation('post', '/orders/{id}/routing/dry-run', { onError: refused });
  const over = isOver(order);
  return (
    <Panel
      title={t('routing.title')}
      actions={
        over ? null : (
          <>
            <Button size="xs" variant="subtle" loading={dryRun.isPending} onClick={() => dryRun.mutate({ params: { path: { id: order.id } } })}>
              {t('routing.dryRun')}
            </Button>
            <Button size="xs" variant="default" onClick={onChoose}>
              {t('routing.choose')}
            </Button>
          </>
        )
      }
    >
      {routing.error ? <ProblemAlert error={routing.error} onRetry={() => void routing.refetch()} /> : null}
      {routing.data ? (
        <Stack gap="xs">
          <Explanation routing={routing.data} />
          {routing.data.at ? (
            <Text size="sm" c="dimmed">
              <When at={routing.data.at} /> · {actor(routing.data.actor ?? '')}
            </Text>
          ) : null}
        </Stack>
      ) : null}
      {dryRun.data ? (
        <Stack gap="xs" mt="md" role="status">
          <Text size="sm" fw={600}>
            {t('routing.now')}
          </Text>
          <Explanation routing={dryRun.data} />
        </Stack>
      ) : null}
    </Panel>
  );
}

function Explanation({ routing }: { routing: Routing }) {
  const { t } = useTranslation('orders');
  const places = usePlaces();
  // One place for all of it needs no more words than its name.
  const told = routing.locations.length === 1 && routing.reason === `All of it is made at ${routing.locations[0]}`;
  return (
    <>
      <Group gap="xs">
        {routing.locations.length > 0 ? (
          routing.locations.map((location) => (
            <Tone key={location} tone="good">
              {places.name(location)}
            </Tone>
          ))
        ) : (
          <Tone tone="wait">{t('routing.none')}</Tone>
        )}
        {told ? null : <Text size="sm">{routing.reason}</Text>}
      </Group>
      {routing.items.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </>
  );
}

function Line({ line }: { line: Schema['RoutingLine'] }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const places = usePlaces();
  const [opened, setOpened] = useState(false);
  const where =
    line.parts.length > 0
      ? line.parts.map(({ location, pieces }) => t('routing.part', { pieces: format.number(pieces), place: places.name(location) })).join(', ')
      : line.location
        ? places.name(line.location)
        : t('routing.none');
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <div>
      <UnstyledButton onClick={() => setOpened(!opened)} aria-expanded={opened} w="100%">
        <Group gap={6} wrap="nowrap" align="start">
          <Chevron size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <Text size="sm">
            <b>{line.title}</b>: {where}. {line.reason}
          </Text>
        </Group>
      </UnstyledButton>
      <Collapse expanded={opened}>
        <Table fz="sm" ml={22} w="auto">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('routing.location')}</Table.Th>
              <Table.Th ta="right">{t('routing.left')}</Table.Th>
              <Table.Th ta="right">{t('routing.distance')}</Table.Th>
              <Table.Th>{t('routing.why')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {line.candidates.map((place) => (
              <Table.Tr key={place.location}>
                <Table.Td fw={place.chosen ? 700 : undefined}>{places.name(place.location)}</Table.Td>
                <Table.Td ta="right">{place.capacityLeft === null ? t('routing.unlimited') : format.number(place.capacityLeft)}</Table.Td>
                <Table.Td ta="right">{place.distanceKm === null ? '–' : `${format.number(place.distanceKm)} km`}</Table.Td>
                <Table.Td>
                  {place.pinned ? <Tone tone="work">{t('routing.pinned')}</Tone> : null}
                  {place.excluded ? <Tone tone="bad">{t('routing.excluded')}</Tone> : null} {place.why}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Collapse>
    </div>
  );
}
