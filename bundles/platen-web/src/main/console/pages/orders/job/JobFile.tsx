import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { drawableName, FilePreview } from '~/parts/FilePreview';
import type { Job } from '../data';

/** What is printed, and papers that go with it. */
export function JobFile({ job }: { job: Job }) {
  const { t } = useTranslation('orders');
  const root = `/api/v1/jobs/${job.id}`;
  return (
    <Stack gap="sm">
      {job.printFile ? (
        <Group gap="md" wrap="nowrap" align="start">
          <FilePreview
            src={job.printFile.href}
            name={job.printFile.name}
            alt={t('line.preview', { name: job.printFile.name ?? job.title })}
            size={drawableName(job.printFile.name) ? 150 : 64}
          />
          <Stack gap={6} style={{ minWidth: 0 }}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {job.printFile.name}
            </Text>
            <Paper href={job.printFile.href} name={t('job.download')} />
          </Stack>
        </Group>
      ) : (
        <Text size="sm" c="dimmed">
          {t('job.noFile')}
        </Text>
      )}
      <Group gap="xs">
        <Paper href={`${root}/ticket.pdf`} name={t('job.ticket')} />
        <Paper href={`${root}/label`} name={t('job.label')} />
      </Group>
    </Stack>
  );
}

function Paper({ href, name }: { href: string; name: string }) {
  return (
    <Button component="a" href={href} download size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
      {name}
    </Button>
  );
}
