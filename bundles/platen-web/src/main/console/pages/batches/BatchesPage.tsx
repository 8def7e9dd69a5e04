import { Stack, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PageHead } from '~/parts/PageHead';
import { BatchList } from './BatchList';
import { Candidates } from './Candidates';
import { Rules } from './Rules';

/** What can be batched, what is batched, and by which rules. */
export function BatchesPage() {
  const { t } = useTranslation('queue');
  return (
    <>
      <PageHead title={t('batches.title')}>
        <FindBatch />
      </PageHead>
      <Stack>
        <Candidates />
        <BatchList />
        <Rules />
      </Stack>
    </>
  );
}

/** Opens a batch by the number on its papers. */
function FindBatch() {
  const { t } = useTranslation('queue');
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  function open(event: FormEvent) {
    event.preventDefault();
    if (/^\d+$/.test(number.trim())) {
      void navigate(`/batches/${number.trim()}`);
    }
  }
  return (
    <search>
      <form onSubmit={open}>
        <TextInput
          size="xs"
          w={190}
          aria-label={t('batches.find')}
          placeholder={t('batches.find')}
          inputMode="numeric"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={number}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
