import { Button, Group, Select, Text } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once, query } from '~/api/client';
import { FormModal } from '~/parts/FormModal';
import { Panel } from '~/parts/Panel';
import { words } from '~/parts/States';
import { refused, told } from '~/parts/told';
import { useRefresh, type Job } from '../data';

interface Step {
  event: string;
  /** Name of the state it leads to, where the workflow says so. */
  to: string | null;
  fails: boolean;
}

/** The steps that the workflow allows now, as buttons; one that rejects the piece asks for the reason first. */
export function JobSteps({ job }: { job: Job }) {
  const { t, i18n } = useTranslation('orders');
  const say = (event: string) => (i18n.exists(`orders:event.${event}`) ? t(`event.${event as 'scan'}`) : words(event));
  const refresh = useRefresh();
  const steps = useSteps(job);
  const why = query.useQuery('get', '/jobs/{id}/why', { params: { path: { id: job.id } } });
  const held = why.data !== undefined && why.data.causes.length > 0;
  const usual = steps.findIndex(({ fails }) => !fails);
  const [device, setDevice] = useState<string | null>(job.device);
  const [failing, setFailing] = useState<Step | null>(null);
  const [reject, setReject] = useState<string | null>(null);
  const devices = query.useQuery('get', '/devices');
  const reasons = query.useQuery('get', '/reject-reasons', {}, { enabled: failing !== null });
  const machines = (devices.data?.items ?? []).filter(
    (one) => one.active && one.decoration === job.decoration && (job.location === null || one.location === job.location),
  );
  const bring = query.useMutation('post', '/jobs/{id}/events', {
    onSuccess: (changed) => {
      told(t('job.now', { state: words(changed.state) }));
      setFailing(null);
      void refresh();
    },
    onError: (error) => (failing ? undefined : refused(error)),
  });
  const send = (event: string, detail?: Record<string, string>) =>
    bring.mutate({
      params: { path: { id: job.id }, header: once() },
      body: { event, ...(device ? { device } : {}), ...(detail ? { detail } : {}) },
    });

  return (
    <Panel title={t('job.steps')}>
      {why.data && why.data.causes.length === 0 ? (
        <Text size="sm" c="dimmed" mb="sm">
          {why.data.summary}
        </Text>
      ) : null}
      {steps.length === 0 ? (
        <Text size="sm" c="dimmed">
          {job.phase === 'FAILED' ? t('job.failedNext') : t('job.noSteps')}
        </Text>
      ) : (
        <Group gap="sm" align="end" justify="space-between">
          <Group gap="xs">
            {steps.map((step, at) => (
              <Button
                key={step.event}
                variant={step.fails ? 'outline' : at === usual && !held ? 'filled' : 'default'}
                color={step.fails ? 'red' : undefined}
                loading={bring.isPending && bring.variables?.body.event === step.event}
                disabled={bring.isPending}
                onClick={() => (step.fails ? setFailing(step) : send(step.event))}
                data-event={step.event}
                rightSection={
                  step.to ? (
                    <Group gap={3} wrap="nowrap" fw={400}>
                      <IconArrowNarrowRight size={16} aria-hidden /> {step.to}
                    </Group>
                  ) : null
                }
              >
                {say(step.event)}
              </Button>
            ))}
          </Group>
          {machines.length > 0 ? (
            <Select
              size="xs"
              w={200}
              label={t('job.machine')}
              placeholder={t('job.anyMachine')}
              clearable
              data={machines.map(({ code, name }) => ({ value: code, label: name }))}
              value={device}
              onChange={setDevice}
            />
          ) : null}
        </Group>
      )}
      {failing ? (
        <FormModal
          title={say(failing.event)}
          go={t('job.rejectGo')}
          danger
          loading={bring.isPending}
          error={bring.error}
          disabled={reject === null}
          onClose={() => setFailing(null)}
          onSubmit={() => send(failing.event, { reject: reject ?? '' })}
        >
          <Text size="sm">{t('job.rejectDoes')}</Text>
          <Select
            label={t('job.rejectReason')}
            data={(reasons.data?.items ?? []).filter(({ active }) => active).map(({ code, label }) => ({ value: code, label }))}
            value={reject}
            onChange={setReject}
            required
          />
        </FormModal>
      ) : null}
    </Panel>
  );
}

/** The allowed events with where they lead, read from the version of the workflow that the job is under. */
function useSteps(job: Job): Step[] {
  const workflow = query.useQuery(
    'get',
    '/decoration-types/{key}/workflow',
    { params: { path: { key: job.decoration }, query: { version: job.workflowVersion } } },
    { retry: false, staleTime: Infinity },
  );
  return job.allowed.map((event) => {
    const step = workflow.data?.transitions.find((one) => one.event === event && one.from.includes(job.state));
    const to = workflow.data?.states.find((state) => state.key === step?.to);
    return { event, to: to?.label ?? null, fails: to?.phase === 'FAILED' };
  });
}
