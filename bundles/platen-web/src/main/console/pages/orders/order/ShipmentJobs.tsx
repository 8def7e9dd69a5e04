import { Anchor, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { refused, told } from '~/parts/told';
import { useRefresh, type Job } from '../data';
import classes from './Lines.module.css';

/** What lies in a shipment that has not left; each piece can be taken out again. */
export function ShipmentJobs({ shipment, jobs }: { shipment: Schema['Shipment']; jobs: Job[] }) {
  const { t } = useTranslation('orders');
  const [open, setOpen] = useState(false);
  const refresh = useRefresh();
  const out = query.useMutation('delete', '/shipments/{id}/jobs/{job}', {
    onSuccess: () => {
      told(t('ship.takenOut'));
      void refresh();
    },
    onError: refused,
  });
  const inside = shipment.jobs.map(({ id }) => ({ id, title: jobs.find((job) => job.id === id)?.title ?? t('ship.piece', { id }) }));
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('ship.inside')}
      </Button>
      {open ? (
        <ul className={classes.jobs} aria-label={t('ship.inside')}>
          {inside.map(({ id, title }) => (
            <li key={id} data-more>
              <Anchor component={Link} to={`/orders/${shipment.order.id}/jobs/${id}`} size="sm" className={classes.jobTitle}>
                {title}
              </Anchor>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={t('ship.takeOutOne', { title })}
                loading={out.isPending && out.variables.params.path.job === id}
                onClick={() => out.mutate({ params: { path: { id: shipment.id, job: id } } })}
              >
                {t('ship.takeOut')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
