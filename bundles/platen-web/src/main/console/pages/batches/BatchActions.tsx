import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileTypePdf, IconPrinter, IconTag, IconWalk } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, ROOT, type Schema } from '~/api/client';
import { refused, told, warned } from '~/parts/told';
import { PrintLabels } from './PrintLabels';

/** Release, labels and papers of a batch. */
export function BatchActions({ batch }: { batch: Schema['Batch'] }) {
  const { t } = useTranslation('queue');
  const queries = useQueryClient();
  const [printing, setPrinting] = useState(false);
  const path = { id: batch.id };
  const changed = () =>
    queries.invalidateQueries({ predicate: ({ queryKey: [, at] }) => typeof at === 'string' && /^\/(batches|jobs|queue)/.test(at) });
  const release = query.useMutation('post', '/batches/{id}/release', {
    onSuccess: () => {
      told(t('batches.released'));
      void changed();
    },
    onError: refused,
  });
  const label = query.useMutation('post', '/batches/{id}/labels', {
    onSuccess: ({ items, left }) => {
      const done = t('batches.labelled', { count: items.length });
      if (left.length > 0) {
        warned(done, left.map((job) => job.reason).join('. '));
      } else {
        told(done);
      }
      void changed();
    },
    onError: refused,
  });
  const papers = `${ROOT}/batches/${batch.id}`;
  const isReleased = batch.state === 'RELEASED';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {t('batches.papers')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('batches.labels')}</Menu.Label>
          <Paper href={`${papers}/labels.pdf?format=type`} text={t('batches.labelsPdf')} />
          <Paper href={`${papers}/labels.pdf?format=a4`} text={t('batches.labelsA4')} />
          <Paper href={`${papers}/labels.zpl`} text={t('batches.labelsZpl')} />
          <Menu.Divider />
          <Paper href={`${papers}/pick-list.pdf`} text={t('pick.pdf')} />
          <Paper href={`${papers}/sheet.pdf`} text={t('batches.sheet')} />
          <Menu.Divider />
          <Menu.Item leftSection={<IconTag size={16} aria-hidden />} onClick={() => label.mutate({ params: { path } })}>
            {t('batches.label')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant={isReleased ? 'filled' : 'default'}
        leftSection={<IconPrinter size={16} aria-hidden />}
        onClick={() => setPrinting(true)}
      >
        {t('batches.print')}
      </Button>
      {isReleased ? null : (
        <Button
          leftSection={<IconWalk size={16} aria-hidden />}
          loading={release.isPending}
          onClick={() => release.mutate({ params: { path } })}
        >
          {t('batches.release')}
        </Button>
      )}
      {printing ? <PrintLabels batch={batch} onClose={() => setPrinting(false)} onDone={() => void changed()} /> : null}
    </>
  );
}

function Paper({ href, text }: { href: string; text: string }) {
  return (
    <Menu.Item component="a" href={href} leftSection={<IconFileTypePdf size={16} aria-hidden />}>
      {text}
    </Menu.Item>
  );
}
