import { Anchor, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from '~/parts/AddressFields';
import { useFormat, When } from '~/parts/format';
import { Panel } from '~/parts/Panel';
import { isOver, type Order } from '../data';
import { useOrigin } from '../words';
import classes from '~/parts/Facts.module.css';
import { PoNumber } from './PoNumber';

/** Who ordered, where it goes, by when. */
export function Facts({ order, onChange }: { order: Order; onChange: () => void }) {
  const { t } = useTranslation(['orders', 'common']);
  const format = useFormat();
  const origin = useOrigin();
  const rows: [string, ReactNode][] = [
    [
      t('list.customer'),
      order.customerName || order.customerEmail ? (
        <>
          {order.customerName}
          {order.customerEmail ? (
            <div>
              <Anchor href={`mailto:${order.customerEmail}`} size="sm">
                <Broken text={order.customerEmail} />
              </Anchor>
            </div>
          ) : null}
        </>
      ) : (
        t('list.noCustomer')
      ),
    ],
    [t('fact.shipTo'), <Postal key="address" address={order.shipTo} />],
    [t('field.method'), order.shippingMethod ?? t('common:none')],
    [t('field.po'), <PoNumber key="po" order={order} />],
    [t('field.due'), order.fulfilmentDate ? format.day(order.fulfilmentDate) : t('common:none')],
    [t('list.origin'), [origin(order.origin), order.storefront, order.externalId].filter(Boolean).join(' · ')],
    [t('fact.policy'), t(`policy.${order.policy}`)],
    [t('list.age'), <When key="created" at={order.createdAt} />],
  ];
  if (order.processAt) {
    rows.push([t('fact.processAt'), format.moment(order.processAt)]);
  }
  if (order.repeatMonths) {
    rows.push([t('fact.repeat'), t('fact.months', { count: order.repeatMonths })]);
  }
  return (
    <Panel
      title={t('fact.title')}
      actions={
        isOver(order) ? null : (
          <Button size="xs" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />} onClick={onChange}>
            {t('fact.change')}
          </Button>
        )
      }
    >
      <dl className={classes.facts}>
        {rows.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

/** An address that, where it is too long, breaks at its sign rather than within a word. */
function Broken({ text }: { text: string }) {
  const at = text.lastIndexOf('@');
  return (
    <>
      {text.slice(0, at)}
      <wbr />
      {text.slice(at)}
    </>
  );
}

function Postal({ address }: { address: Address | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!address) {
    return <>{t('none')}</>;
  }
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  const lines = [address.company, address.name, address.line1, address.line2, town, address.region, address.countryCode && format.country(address.countryCode), address.phone];
  return (
    <address style={{ fontStyle: 'normal' }}>
      {lines.filter(Boolean).map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </address>
  );
}
