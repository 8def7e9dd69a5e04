import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { query } from '~/api/client';

/** A job of which only the number is known, as its order and title. */
export function JobLink({ id }: { id: number }) {
  const { data } = query.useQuery('get', '/jobs/{id}', { params: { path: { id } } });
  return data && 'allowed' in data ? (
    <Anchor component={Link} to={`/orders/${data.order.id}/jobs/${id}`} size="sm">
      {data.order.number} · {data.title}
    </Anchor>
  ) : (
    <>{id}</>
  );
}
