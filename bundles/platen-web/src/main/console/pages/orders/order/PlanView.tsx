import { Anchor, List, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '~/api/client';
import { useDecorations } from '~/parts/useDecorations';
import { useFormat } from '~/parts/format';
import { Tone } from '~/parts/Tone';
import type { Job, Order } from '../data';

/** What a reconcile makes, cancels, leaves and skips, with its reasons and materials. */
export function PlanView({ plan, order, jobs }: { plan: Schema['Plan']; order: Order; jobs: Job[] }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { label: decoration } = useDecorations();
  const titles = new Map(order.items.map((item) => [item.id, item.title]));
  const names = new Map(jobs.map((job) => [job.id, job.title]));
  const reasons = plan.lines.length > 0 ? plan.lines : plan.skipped;

  return (
    <Stack gap="md">
      {plan.empty ? <Text>{t(plan.skipped.some(({ reason }) => reason !== 'ALREADY_CREATED') ? 'print.blocked' : 'print.nothing')}</Text> : null}
      {plan.create.length > 0 ? (
        <Part title={plan.applied ? t('print.created', { count: plan.create.length }) : t('print.create', { count: plan.create.length })}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('print.job')}</Table.Th>
                <Table.Th>{t('print.decoration')}</Table.Th>
                <Table.Th ta="right">{t('print.jobs')}</Table.Th>
                <Table.Th ta="right">{t('print.pieces')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {alike(plan.create).map(({ title, count, job }) => (
                <Table.Tr key={`${job.item} ${job.key}`}>
                  <Table.Td>
                    {job.id === null || count > 1 ? (
                      title
                    ) : (
                      <Anchor component={Link} to={`/orders/${order.id}/jobs/${job.id}`} size="sm">
                        {title}
                      </Anchor>
                    )}
                  </Table.Td>
                  <Table.Td>{decoration(job.decoration)}</Table.Td>
                  <Table.Td ta="right">{format.number(count)}</Table.Td>
                  <Table.Td ta="right">{format.number(job.amount * count)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Part>
      ) : null}
      <Links title={t(plan.applied ? 'print.canceled' : 'print.cancel', { count: plan.cancel.length })} links={plan.cancel} order={order.id} names={names} />
      <Links title={t('print.leftRunning', { count: plan.leftRunning.length })} links={plan.leftRunning} order={order.id} names={names} />
      {reasons.length > 0 ? (
        <Part title={t('print.lines')}>
          <List size="sm" listStyleType="none" spacing={4}>
            {reasons.map((line) => (
              <List.Item key={`${line.item} ${line.reason} ${line.detail}`}>
                <Tone tone={TONES[line.reason] ?? 'wait'}>{line.reason === 'CREATED' && !plan.applied ? t('print.gets') : t(`print.reason.${line.reason}`)}</Tone> <b>{titles.get(line.item) ?? line.item}</b>
                {line.detail ? `: ${line.detail}` : ''}
              </List.Item>
            ))}
          </List>
        </Part>
      ) : null}
      {plan.materials.length > 0 ? (
        <Part title={t('print.materials')}>
          <Text size="sm">
            {plan.materials.map(({ material, amount, unit }) => `${material} ${format.number(amount, 2)} ${unit}`).join(' · ')}
          </Text>
        </Part>
      ) : null}
    </Stack>
  );
}

const TONES: Partial<Record<Schema['PlanLine']['reason'], 'good' | 'plain' | 'work'>> = {
  CREATED: 'good',
  ALREADY_CREATED: 'plain',
  CHANGED: 'work',
  REMOVED: 'plain',
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Links({ title, links, order, names }: { title: string; links: Schema['Link'][]; order: number; names: Map<number, string> }) {
  const { t } = useTranslation('orders');
  return links.length === 0 ? null : (
    <Part title={title}>
      <List size="sm">
        {links.map(({ id }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/orders/${order}/jobs/${id}`} size="sm">
              {names.get(id) ?? t('why.job', { job: id })}
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Part>
  );
}

interface Alike {
  title: string;
  count: number;
  job: Schema['PlanNewJob'];
}

/** Jobs that differ only in which piece of the line they are, as one row. */
function alike(jobs: Schema['PlanNewJob'][]): Alike[] {
  const rows = new Map<string, Alike>();
  for (const job of jobs) {
    const stem = job.title.replace(/ \d+\/\d+$/, '');
    const key = `${job.item} ${job.decoration} ${job.amount} ${stem}`;
    const row = rows.get(key);
    if (row) {
      row.count++;
      row.title = stem;
    } else {
      rows.set(key, { title: job.title, count: 1, job });
    }
  }
  return [...rows.values()];
}
