import { Button, Menu } from '@mantine/core';
import { IconBan, IconBolt, IconCalendar, IconChevronDown, IconHandStop, IconPrinter, IconRefresh, IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { useActions, type Action } from '~/parts/contributions/useActions';
import type { Job } from '../data';
import { ContributedDialog, useRaise } from './contributed';
import { CancelDialog, HoldDialog, PrintLabelDialog, RemakeDialog, ScheduleDialog, WaiveDialog } from './jobDialogs';

type DialogName = 'hold' | 'remake' | 'waive' | 'cancel' | 'schedule' | 'label';

/** What people may do with a job besides its workflow's steps. */
export function JobActions({ job }: { job: Job }) {
  const { t } = useTranslation('orders');
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const printers = query.useQuery('get', '/label-printers');
  const over = job.phase === 'SHIPPED' || job.phase === 'CANCELED';
  const failed = job.phase === 'FAILED' && !job.waived;
  const stations = (printers.data?.items ?? []).filter(({ active }) => active).map(({ station }) => station);
  const close = () => setDialog(null);
  const actions = useActions(job);
  const raise = useRaise(job);
  const [asked, setAsked] = useState<Action | null>(null);
  return (
    <>
      {failed ? <Button onClick={() => setDialog('remake')}>{t('job.remake')}</Button> : null}
      {over && stations.length === 0 && actions.length === 0 ? null : (
        <Menu position="bottom-end" width={280}>
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('actions.title')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {failed ? (
              <>
                <Menu.Item leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setDialog('remake')}>
                  {t('job.remake')}
                </Menu.Item>
                <Menu.Item leftSection={<IconThumbUp size={16} aria-hidden />} onClick={() => setDialog('waive')}>
                  {t('job.waive')}
                </Menu.Item>
              </>
            ) : null}
            {actions.map((action) => (
              <Menu.Item
                key={action.key}
                leftSection={<IconBolt size={16} aria-hidden />}
                onClick={() => (action.confirm ? setAsked(action) : raise(action))}
              >
                {action.label}
              </Menu.Item>
            ))}
            {stations.length > 0 ? (
              <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => setDialog('label')}>
                {t('job.printLabel')}
              </Menu.Item>
            ) : null}
            {over ? null : (
              <>
                <Menu.Item leftSection={<IconHandStop size={16} aria-hidden />} onClick={() => setDialog('hold')}>
                  {t('hold.addJob')}
                </Menu.Item>
                <Menu.Item leftSection={<IconCalendar size={16} aria-hidden />} onClick={() => setDialog('schedule')}>
                  {t('job.schedule')}
                </Menu.Item>
                <Menu.Item c="red" leftSection={<IconBan size={16} aria-hidden />} onClick={() => setDialog('cancel')}>
                  {t('job.cancel')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {asked ? <ContributedDialog job={job} action={asked} onClose={() => setAsked(null)} /> : null}
      {dialog === 'hold' ? <HoldDialog job={job} onClose={close} /> : null}
      {dialog === 'remake' ? <RemakeDialog job={job} onClose={close} /> : null}
      {dialog === 'waive' ? <WaiveDialog job={job} onClose={close} /> : null}
      {dialog === 'cancel' ? <CancelDialog job={job} onClose={close} /> : null}
      {dialog === 'schedule' ? <ScheduleDialog job={job} onClose={close} /> : null}
      {dialog === 'label' ? <PrintLabelDialog job={job} stations={stations} onClose={close} /> : null}
    </>
  );
}
