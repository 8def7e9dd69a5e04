import { Button, Text } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { once, query, ROOT } from '~/api/client';
import { refused } from '~/parts/told';
import station from '../Station.module.css';

const ASK_AGAIN = 1_500;

/** Prints the label at the station's own printer and says what became of it; without a printer the browser opens it. */
export function LabelButton({ job, station: code }: { job: number; station: string }) {
  const { t } = useTranslation('stations');
  const [ticket, setTicket] = useState<number>();
  const printers = query.useQuery(
    'get',
    '/label-printers',
    {},
    { staleTime: 5 * 60_000, gcTime: Infinity, retry: false },
  );
  const print = query.useMutation('post', '/jobs/{id}/label/print', {
    onSuccess: ({ id }) => setTicket(id),
    onError: refused,
  });
  const icon = <IconTag aria-hidden />;

  return printers.data?.items.some((printer) => printer.station === code && printer.active) ? (
    <>
      <Button
        variant="default"
        className={station.big}
        leftSection={icon}
        loading={print.isPending}
        onClick={() => print.mutate({ params: { path: { id: job }, header: once() }, body: { station: code } })}
      >
        {t('piece.label')}
      </Button>
      {ticket === undefined ? null : <Ticket key={ticket} id={ticket} station={code} />}
    </>
  ) : (
    <Button
      component="a"
      variant="default"
      className={station.big}
      leftSection={icon}
      href={`${ROOT}/jobs/${job}/label?format=type`}
      target="_blank"
      rel="noreferrer"
    >
      {t('piece.labelSheet')}
    </Button>
  );
}

/** A label on its way to the printer. */
function Ticket({ id, station: code }: { id: number; station: string }) {
  const { t } = useTranslation('stations');
  const { data } = query.useQuery(
    'get',
    '/print-jobs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data && state.data.state !== 'NEW' ? false : ASK_AGAIN) },
  );
  const sent = data?.state === 'SENT';
  const trouble = !sent && data?.problem;
  return (
    <Text role="status" fw={600} c={trouble ? 'var(--mantine-color-error)' : undefined} style={{ flexBasis: '100%' }}>
      {sent
        ? t('piece.labelDone', { station: code })
        : trouble
          ? t('piece.labelTrouble', { station: code, problem: trouble })
          : t('piece.labelSent', { station: code })}
    </Text>
  );
}
