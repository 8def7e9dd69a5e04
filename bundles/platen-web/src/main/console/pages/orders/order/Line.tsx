import { ActionIcon, Anchor, Button, Group, Menu, Stack } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROOT } from '~/api/client';
import { DoneBar } from '~/parts/DoneBar';
import { fileHref } from '~/parts/files';
import { FilePreview } from '~/parts/FilePreview';
import { useFormat } from '~/parts/format';
import { Tone, type ToneName } from '~/parts/Tone';
import { words } from '~/parts/States';
import { usePlaces } from '~/parts/usePlaces';
import type { Item, Job, Order } from '../data';
import { LineJobs } from './LineJobs';
import classes from './Lines.module.css';

export type LineDialogName = 'change' | 'remove' | 'sku' | 'why';

const STATUS: Record<string, ToneName> = { waiting: 'wait', queued: 'plain', printing: 'work', complete: 'good', failed: 'bad' };

interface Props {
  order: Order;
  item: Item;
  jobs: Job[];
  /** Nothing about it may be changed any more. */
  fixed: boolean;
  open: (dialog: LineDialogName) => void;
}

export function Line({ order, item, jobs, fixed, open }: Props) {
  const { t } = useTranslation(['orders', 'common']);
  const format = useFormat();
  const places = usePlaces();
  const [all, setAll] = useState(false);
  const art = item.artwork.find(({ file }) => file !== null);
  const printed = jobs.find(({ printFile }) => printFile !== null);
  const picture = art?.file ? fileHref(art.file) : printed ? `${ROOT}/jobs/${printed.id}/file` : null;
  const live = jobs.filter(({ phase }) => phase !== 'CANCELED');
  const canceled = jobs.length - live.length;
  const shown = all ? jobs : live;

  return (
    <article className={classes.line} data-item={item.id} data-removed={item.removed || undefined} aria-label={item.title}>
      <FilePreview src={picture} name={art?.name ?? printed?.printFile?.name} alt={t('line.preview', { name: item.title })} size={72} />
      <div>
        <div className={classes.title}>
          {format.number(item.quantity)} × {item.title} {item.removed ? <Tone tone="plain">{t('line.isRemoved')}</Tone> : null}
        </div>
        <div className={classes.facts}>
          <span>{item.sku ?? <Tone tone="bad">{t('line.noSku')}</Tone>}</span>
          {item.location ? <span>{t('line.at', { location: places.name(item.location) })}</span> : null}
          {item.split.length > 0 ? <span>{t('line.at', { location: item.split.map(places.name).join(', ') })}</span> : null}
          {Object.entries(item.parameters).map(([name, value]) => (
            <span key={name}>
              {name}: <b>{value}</b>
            </span>
          ))}
          {item.personalisation.filter(({ hidden }) => !hidden).map(({ key, value }, index) => (
            <span key={`${index} ${key}`}>
              {key}: <b>{value}</b>
            </span>
          ))}
        </div>
        {item.artwork.length > 0 ? (
          <div className={classes.art}>
            {item.artwork.map((one) => (
              <span key={`${one.placement} ${one.file ?? one.url}`} className={classes.artOne}>
                <FilePreview
                  src={one.file ? fileHref(one.file) : null}
                  name={one.name}
                  alt={t('line.preview', { name: one.name ?? one.placement })}
                  size={36}
                />
                <span>
                  {one.placement}
                  {one.file && one.href ? (
                    <>
                      {' · '}
                      <Anchor href={one.href} download size="sm">
                        {one.name ?? t('line.download')}
                      </Anchor>
                    </>
                  ) : (
                    ` · ${words(one.state)}`
                  )}
                  {one.problem ? (
                    <>
                      {' '}
                      <Tone tone="bad">{one.problem}</Tone>
                    </>
                  ) : null}
                </span>
              </span>
            ))}
          </div>
        ) : null}
      </div>
      <Stack gap={6} className={classes.progress}>
        <Group gap="xs">
          {order.state === 'CANCELED' || item.removed ? null : (
            <Tone tone={STATUS[item.printStatus] ?? 'plain'}>{t(`line.status.${item.printStatus as 'queued'}`)}</Tone>
          )}
          {item.printStatus === 'complete' || item.removed || fixed ? null : (
            <Button size="compact-xs" variant="subtle" onClick={() => open('why')} aria-label={t('why.askItem', { title: item.title })}>
              {t('why.ask')}
            </Button>
          )}
        </Group>
        {item.total > 0 ? (
          <DoneBar
            percent={(item.done / item.total) * 100}
            words={t('line.done', { done: format.number(item.done), total: format.number(item.total) })}
            label={t('line.progress', { title: item.title })}
          />
        ) : null}
      </Stack>
      {fixed || item.removed ? (
        <span />
      ) : (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('line.menu', { title: item.title })}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {item.sku === null || live.length === 0 ? <Menu.Item onClick={() => open('sku')}>{t('line.chooseSku')}</Menu.Item> : null}
            <Menu.Item onClick={() => open('change')}>{t('line.changeMenu')}</Menu.Item>
            <Menu.Item c="red" onClick={() => open('remove')}>
              {t('line.removeGo')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {jobs.length > 0 ? <LineJobs order={order} of={item.title} jobs={shown} canceled={all ? 0 : canceled} onCanceled={() => setAll(true)} /> : null}
    </article>
  );
}
