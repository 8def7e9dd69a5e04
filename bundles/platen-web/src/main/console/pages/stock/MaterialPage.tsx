import { Anchor, Button, Center, Group, Loader, Stack, Text } from '@mantine/core';
import { IconPencil, IconTransferIn } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { query, type Schema } from '~/api/client';
import { useFormat } from '~/parts/format';
import { BackLink } from '~/parts/BackLink';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { Tone } from '~/parts/Tone';
import { BookForm, type From } from './BookForm';
import { MaterialForm } from './MaterialForm';
import classes from './MaterialPage.module.css';
import { Movements } from './Movements';
import { Places } from './Places';
import { useUnit } from './useUnit';

/** A material: how much of it, in which bins, and every movement of it. */
export function MaterialPage() {
  const { t } = useTranslation(['stock', 'common']);
  const code = useParams().code ?? '';
  const format = useFormat();
  const { data: material, error, refetch } = query.useQuery('get', '/materials/{code}', { params: { path: { code } } });
  const [editing, setEditing] = useState(false);
  const [booking, setBooking] = useState<From | null>(null);
  if (error) {
    return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  }
  if (!material) {
    return (
      <Center mih={200}>
        <Loader role="status" aria-label={t('common:loading')} />
      </Center>
    );
  }
  return (
    <>
      <BackLink to="/stock">
        {t('label')}
      </BackLink>
      <PageHead
        title={material.code}
        beside={
          <Group gap="xs">
            {material.low ? <Tone tone="wait">{t('low', { at: format.number(material.lowAt ?? 0, 4) })}</Tone> : null}
            {material.active ? null : <Tone tone="plain">{t('off')}</Tone>}
          </Group>
        }
      >
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setEditing(true)}>
          {t('material.edit')}
        </Button>
        <Button leftSection={<IconTransferIn size={16} aria-hidden />} onClick={() => setBooking({})}>
          {t('book.open')}
        </Button>
      </PageHead>
      <Text c="dimmed" size="sm" mt={-10} mb="md">
        {material.name}
        {material.supplier ? ` · ${material.supplier}` : ''}
      </Text>
      <Stack>
        <Figures material={material} />
        <Panel title={t('places.title')} flush>
          <Places material={material} onBook={setBooking} />
        </Panel>
        <Movements material={material} />
      </Stack>
      {editing ? <MaterialForm material={material} onClose={() => setEditing(false)} /> : null}
      {booking ? <BookForm material={material} from={booking} onClose={() => setBooking(null)} /> : null}
    </>
  );
}

function Figures({ material }: { material: Schema['Material'] }) {
  const { t } = useTranslation('stock');
  const unit = useUnit();
  const format = useFormat();
  return (
    <dl className={classes.figures}>
      {(['available', 'onHand', 'reserved', 'incoming'] as const).map((key) => (
        <div key={key} className={classes.figure} data-bad={(key === 'available' && material.low) || undefined}>
          <dt>{t(`column.${key}`)}</dt>
          <dd>
            {format.number(material[key], 4)}{' '}
            <Text span size="sm" c="dimmed">
              {unit(material.unit)}
            </Text>
            {key === 'incoming' && material.incoming > 0 ? (
              <Anchor component={Link} to="/purchasing" size="sm" ml="xs">
                {t('purchase.title')}
              </Anchor>
            ) : null}
          </dd>
        </div>
      ))}
      <div className={classes.figure} data-bad={material.waitingJobs > 0 || undefined}>
        <dt>{t('column.waiting')}</dt>
        <dd>{format.number(material.waitingJobs)}</dd>
      </div>
    </dl>
  );
}
