import { Anchor, Button, Table, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { query, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { suggested } from './suggest';
import { useUnit } from '~/pages/stock/useUnit';

interface Props {
  /** Adds a line; without it each suggestion opens a new order. */
  onAdd?: (material: Schema['Material']) => void;
  /** Materials that are on the order already. */
  taken?: string[];
}

/** Materials that run low, and how much to order. */
export function Suggestions({ onAdd, taken = [] }: Props) {
  const { t } = useTranslation('stock');
  const format = useFormat();
  const unit = useUnit();
  const low = query.useQuery('get', '/materials', { params: { query: { low: true, limit: 100 } } });
  // Jobs may wait for what has no low mark.
  const all = query.useQuery('get', '/materials', { params: { query: { limit: 200 } } });
  const known = new Map([...(low.data?.items ?? []), ...(all.data?.items ?? [])].map((material) => [material.code, material]));
  const rows = [...known.values()].filter((material) => material.active && suggested(material) > 0 && !taken.includes(material.code));
  if (rows.length === 0) {
    return null;
  }
  return (
    <Panel title={t('suggest.title')} flush>
        <Table horizontalSpacing="md" miw={560} aria-label={t('suggest.title')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('column.material')}</Table.Th>
              <Table.Th>{t('column.supplier')}</Table.Th>
              <Table.Th ta="right">{t('column.available')}</Table.Th>
              <Table.Th ta="right">{t('column.incoming')}</Table.Th>
              <Table.Th ta="right">{t('suggest.amount')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('suggest.add')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="tabular">
            {rows.map((material) => (
              <Table.Tr key={material.code}>
                <Table.Td>
                  <Anchor component={Link} to={`/stock/${encodeURIComponent(material.code)}`} size="sm" fw={600}>
                    {material.code}
                  </Anchor>
                </Table.Td>
                <Table.Td>{material.supplier}</Table.Td>
                <Table.Td ta="right">{format.number(material.available, 4)}</Table.Td>
                <Table.Td ta="right">{format.number(material.incoming, 4)}</Table.Td>
                <Table.Td ta="right" fw={600}>
                  {format.number(suggested(material), 4)} {unit(material.unit)}
                </Table.Td>
                <Table.Td ta="right">
                  {onAdd ? (
                    <Button
                      size="compact-sm"
                      variant="light"
                      leftSection={<IconPlus size={13} aria-hidden />}
                      aria-label={t('suggest.addOf', { code: material.code })}
                      onClick={() => onAdd(material)}
                    >
                      {t('suggest.add')}
                    </Button>
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="light"
                      component={Link}
                      to={`/purchasing/new?material=${encodeURIComponent(material.code)}`}
                      aria-label={t('suggest.orderOf', { code: material.code })}
                    >
                      {t('suggest.order')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
    </Panel>
  );
}
