import { Button, Center, Loader, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Refusal } from '~/api/refusal';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone, type ToneName } from '~/parts/Tone';
import classes from '../Admin.module.css';

interface Ready {
  status: string;
  checks: { name: string; status: string; message: string }[];
}

const TONE: Record<string, ToneName> = { OK: 'good', WARN: 'wait', TEMPORARILY_UNAVAILABLE: 'wait' };
const EVERY = 15_000;

/** Answers the same when not ready, then with 503. */
async function ready(): Promise<Ready> {
  const response = await fetch('/health/ready').catch(() => {
    throw Refusal.noConnection();
  });
  if (response.ok || response.status === 503) {
    return (await response.json()) as Ready;
  }
  throw await Refusal.of(response);
}

export const useReady = () =>
  useQuery({ queryKey: ['health', 'ready'], queryFn: ready, refetchInterval: EVERY, retry: false });

/** What the server says of itself, asked every 15 seconds. */
export function Checks() {
  const { t, i18n } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const health = useReady();
  return (
    <Panel
      title={t('health.checks')}
      flush
      actions={
        <Button size="xs" variant="default" loading={health.isFetching} onClick={() => void health.refetch()}>
          {t('health.again')}
        </Button>
      }
    >
      {health.error ? <ProblemAlert error={health.error} onRetry={() => void health.refetch()} /> : null}
      {health.isPending ? (
        <Center mih={120}>
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      ) : null}
      {health.data ? (
        <Table horizontalSpacing="md" className={classes.wrapped}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('health.check')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th>{t('health.says')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {health.data.checks.map(({ name, status, message }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{i18n.exists(`admin:health.part.${name}`) ? t(`health.part.${name as 'api'}`) : name}</Table.Th>
                <Table.Td>
                  <Tone tone={TONE[status] ?? 'bad'}>{status}</Tone>
                </Table.Td>
                <Table.Td>
                  <span className={classes.broken} title={message}>
                    {status === 'OK' && i18n.exists(`admin:health.ok.${name}`) ? t(`health.ok.${name as 'api'}`) : message}
                  </span>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {health.data ? (
        <Text size="xs" c="dimmed" px="md" py="xs">
          {t('health.asOf', { time: format.time(new Date(health.dataUpdatedAt).toISOString()) })}
        </Text>
      ) : null}
    </Panel>
  );
}
