import { Button, Collapse, NumberInput, Select, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { AddressFields } from '~/parts/AddressFields';
import { Panel } from '~/parts/Panel';
import { CustomerFields } from './CustomerFields';
import type { Customer, OrderForm, Policy } from './draft';
import classes from './NewOrder.module.css';

const POLICIES: Policy[] = ['ON_PAYMENT', 'ON_ASSIGNMENT', 'MANUAL'];

interface Props {
  form: OrderForm;
  set: (changed: Partial<OrderForm>) => void;
  error: (field: string) => string | undefined;
}

/** For whom. */
export function WhoPanel({ form, set, error }: Props) {
  const { t } = useTranslation('orders');
  function choose(customer: Customer | null) {
    const empty = Object.values(form.shipTo).every((value) => !value);
    set({
      customer,
      ...(customer ? { customerName: '', customerEmail: '', onAccount: form.onAccount || customer.onAccount } : {}),
      ...(customer?.address && empty ? { shipTo: customer.address } : {}),
    });
  }
  return (
    <Panel title={t('list.customer')}>
      <CustomerFields
        customer={form.customer}
        name={form.customerName}
        email={form.customerEmail}
        onChoose={choose}
        onType={set}
        error={error}
      />
    </Panel>
  );
}

/** By when, where to, and the rarer wishes. */
export function DeliveryPanel({ form, set, error }: Props) {
  const { t } = useTranslation('orders');
  const [rare, setRare] = useState(false);
  const locations = query.useQuery('get', '/locations');
  return (
    <Panel
      title={t('new.delivery')}
      actions={
        <Button size="xs" variant="subtle" aria-expanded={rare} onClick={() => setRare(!rare)}>
          {rare ? t('new.fewer') : t('new.more')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <div className={classes.fields}>
          <TextInput
            type="date"
            label={t('field.due')}
            value={form.fulfilmentDate}
            onChange={(event) => set({ fulfilmentDate: event.currentTarget.value })}
            error={error('fulfilmentDate')}
          />
          <TextInput
            label={t('field.method')}
            value={form.shippingMethod}
            onChange={(event) => set({ shippingMethod: event.currentTarget.value })}
            error={error('shippingMethod')}
          />
          <TextInput
            label={t('field.po')}
            value={form.poNumber}
            onChange={(event) => set({ poNumber: event.currentTarget.value })}
            error={error('poNumber')}
          />
        </div>
        <Collapse expanded={rare}>
          <div className={classes.fields}>
            <TextInput
              label={t('list.number')}
              placeholder={t('new.numberHint')}
              value={form.orderNumber}
              onChange={(event) => set({ orderNumber: event.currentTarget.value })}
              error={error('orderNumber')}
            />
            <Select
              label={t('fact.policy')}
              allowDeselect={false}
              data={POLICIES.map((value) => ({ value, label: t(`policy.${value}`) }))}
              value={form.policy}
              onChange={(value) => set({ policy: POLICIES.find((one) => one === value) ?? 'ON_PAYMENT' })}
            />
            <Select
              label={t('routing.location')}
              placeholder={t('new.byRules')}
              clearable
              data={(locations.data?.items ?? []).filter(({ active }) => active).map(({ code, name }) => ({ value: code, label: name }))}
              value={form.location}
              onChange={(location) => set({ location })}
              error={error('location')}
            />
            <TextInput
              type="datetime-local"
              label={t('fact.processAt')}
              value={form.processAt}
              onChange={(event) => set({ processAt: event.currentTarget.value })}
              error={error('processAt')}
            />
            <NumberInput
              label={t('new.repeat')}
              value={form.repeatMonths}
              onChange={(repeatMonths) => set({ repeatMonths })}
              min={1}
              allowDecimal={false}
              error={error('repeatMonths')}
            />
            <NumberInput
              label={t('new.amount')}
              value={form.amount}
              onChange={(amount) => set({ amount })}
              min={0}
              decimalScale={2}
              hideControls
              error={error('total') ?? error('total/amount')}
            />
            <TextInput
              label={t('new.currency')}
              value={form.currency}
              maxLength={3}
              onChange={(event) => set({ currency: event.currentTarget.value })}
              error={error('total/currency')}
            />
            <Switch
              label={t('new.onAccount')}
              description={t('new.onAccountHint')}
              checked={form.onAccount}
              onChange={(event) => set({ onAccount: event.currentTarget.checked })}
            />
          </div>
        </Collapse>
        <AddressFields value={form.shipTo} onChange={(shipTo) => set({ shipTo })} error={(field) => error(`shipTo/${field}`)} />
        <Textarea
          label={t('note.title')}
          value={form.notes}
          onChange={(event) => set({ notes: event.currentTarget.value })}
          autosize
          minRows={2}
          error={error('notes')}
        />
      </div>
    </Panel>
  );
}
