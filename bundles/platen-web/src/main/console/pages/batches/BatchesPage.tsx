import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PageHead } from '~/parts/PageHead';
import { Candidates } from './Candidates';
import { OpenBatches } from './OpenBatches';
import { Rules } from './Rules';

/** What can be batched, what is batched, and by which rules. */
export function BatchesPage() {
  const { t } = useTranslation('queue');
  return (
    <>
      <PageHead title={t('batches.title')} />
      <Stack>
        <Candidates />
        <OpenBatches />
        <Rules />
      </Stack>
    </>
  );
}
