import { Button } from '@mantine/core';
import { IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { once, query, ROOT } from '~/api/client';
import { refused, told } from '~/parts/told';
import station from '../Station.module.css';

/** Prints the label at the station's own printer; without one the browser opens it. */
export function LabelButton({ job, station: code }: { job: number; station: string }) {
  const { t } = useTranslation('stations');
  const printers = query.useQuery('get', '/label-printers', {}, { staleTime: 5 * 60_000, gcTime: Infinity, retry: false });
  const print = query.useMutation('post', '/jobs/{id}/label/print', {
    onSuccess: () => told(t('piece.labelSent', { station: code })),
    onError: refused,
  });
  const icon = <IconTag aria-hidden />;

  return printers.data?.items.some((printer) => printer.station === code && printer.active) ? (
    <Button
      variant="default"
      className={station.big}
      leftSection={icon}
      loading={print.isPending}
      onClick={() => print.mutate({ params: { path: { id: job }, header: once() }, body: { station: code } })}
    >
      {t('piece.label')}
    </Button>
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
