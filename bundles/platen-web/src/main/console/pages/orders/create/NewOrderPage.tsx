import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { query } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { BackLink } from '~/parts/BackLink';
import { useOnce } from '~/parts/once';
import { PageHead } from '~/parts/PageHead';
import { Panel } from '~/parts/Panel';
import { told } from '~/parts/told';
import { useRefresh } from '../data';
import { emptyOrder, forgetDraft, keepDraft, meant, orderDraft, restored } from './draft';
import { DeliveryPanel, WhoPanel } from './HeadFields';
import { emptyLine, type LineForm } from './line';
import classes from './NewOrder.module.css';
import lineClasses from './Line.module.css';
import { LineFields } from './LineFields';
import { PreviewPanel } from './PreviewPanel';
import { chosen, usePreview } from './usePreview';

export function NewOrderPage() {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  const refresh = useRefresh();
  const [form, setForm] = useState(() => restored() ?? emptyOrder());
  const set = (changed: Partial<typeof form>) => setForm((before) => ({ ...before, ...changed }));
  useEffect(() => keepDraft(form), [form]);
  const asked = usePreview(form);
  const header = useOnce(form);
  const create = query.useMutation('post', '/orders', {
    onSuccess: (order) => {
      forgetDraft();
      told(t('new.done', { number: order.orderNumber }));
      void refresh();
      void navigate(`/orders/${order.id}`);
    },
  });
  const send = (basket: boolean) => create.mutate({ params: { header }, body: orderDraft(form, basket) });

  const refusal = refusalOf(create.error);
  const settled = form.lines.filter(chosen);
  const sent = meant(form);

  /** What is wrong with a field of a line, from the preview or else from the refusal. */
  function lineError(line: LineForm, path: string): string | undefined {
    const pointer = `/lines/${settled.indexOf(line)}/${path}`;
    const found = asked.preview?.problems.find((problem) => chosen(line) && problem.pointer === pointer)?.message;
    const empty = path === 'sku' && sent.length === 0 && refusal?.field('lines') ? t('new.chooseSku') : undefined;
    return found ?? empty ?? refusal?.field(`lines/${sent.indexOf(line)}/${path}`);
  }

  /** How many parts a line makes; the preview counts by SKU, so lines of the same one cannot be told apart. */
  function partsOf(line: LineForm): number | undefined {
    const alone = settled.filter((one) => lineCode(one) === lineCode(line)).length === 1;
    return alone ? asked.preview?.partsBySku[lineCode(line)] : undefined;
  }

  /** Says "/lines/1/parameters/text" as people see it; the lines are those that the pointer counts. */
  function place(pointer: string, lines: LineForm[]): string {
    const [, index, path] = /^\/lines\/(\d+)\/?(.*)$/.exec(pointer) ?? [];
    if (index === undefined) {
      return pointer.replace(/^\//, '');
    }
    const line = lines[Number(index)];
    const position = line ? form.lines.indexOf(line) + 1 : Number(index) + 1;
    return [t('new.line', { position }), (path ?? '').replace(/^parameters\//, '')].filter(Boolean).join(', ');
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send(false);
  }

  return (
    <>
      <BackLink to="/orders">{t('title')}</BackLink>
      <PageHead title={t('create')}>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          onClick={() => {
            setForm(emptyOrder());
            create.reset();
          }}
        >
          {t('new.startOver')}
        </Button>
      </PageHead>
      <form onSubmit={submit} noValidate>
        <div className={classes.columns}>
          <div className={classes.stack}>
            <WhoPanel form={form} set={set} error={(field) => refusal?.field(field)} />
            <Panel
              flush
              title={t('line.lines', { count: form.lines.length })}
              actions={
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconPlus size={14} aria-hidden />}
                  onClick={() => set({ lines: [...form.lines, emptyLine()] })}
                >
                  {t('line.add')}
                </Button>
              }
            >
              {form.lines.map((line, index) => (
                <div key={line.id} className={lineClasses.line} role="group" aria-label={t('new.line', { position: index + 1 })}>
                  <LineFields
                    line={line}
                    onChange={(changed) =>
                      setForm((before) => ({ ...before, lines: before.lines.map((one) => (one.id === line.id ? changed : one)) }))
                    }
                    error={(path) => lineError(line, path)}
                    parts={partsOf(line)}
                    remove={
                      form.lines.length > 1 ? (
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          size="lg"
                          mt={25}
                          aria-label={t('new.removeLine', { position: index + 1 })}
                          onClick={() => set({ lines: form.lines.filter((one) => one.id !== line.id) })}
                        >
                          <IconTrash size={18} aria-hidden />
                        </ActionIcon>
                      ) : null
                    }
                  />
                </div>
              ))}
            </Panel>
            <DeliveryPanel form={form} set={set} error={(field) => refusal?.field(field)} />
          </div>
          <div className={classes.aside}>
            <PreviewPanel
              {...asked}
              place={(pointer) => place(pointer, settled)}
              placeSent={(pointer) => place(pointer, sent)}
              submitError={create.error}
              submitting={create.isPending}
              onBasket={() => send(true)}
            />
          </div>
        </div>
      </form>
    </>
  );
}

const lineCode = (line: LineForm) => line.newSku?.code ?? line.code.trim();
