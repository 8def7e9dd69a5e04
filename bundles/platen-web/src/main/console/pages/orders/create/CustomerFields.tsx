import { Button, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { Tone } from '~/parts/Tone';
import type { Customer } from './draft';
import classes from './NewOrder.module.css';

interface Props {
  customer: Customer | null;
  name: string;
  email: string;
  onChoose: (customer: Customer | null) => void;
  onType: (typed: { customerName?: string; customerEmail?: string }) => void;
  error: (field: string) => string | undefined;
}

/** A customer of the books, found by name or e-mail, or just a name and an e-mail. Both may be left out. */
export function CustomerFields({ customer, name, email, onChoose, onType, error }: Props) {
  const { t } = useTranslation('orders');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = name.trim();
  const [q] = useDebouncedValue(typed, 200);
  const found = query.useQuery(
    'get',
    '/customers',
    { params: { query: { q, limit: 8 } } },
    { enabled: q !== '' && customer === null, placeholderData: (before) => before },
  );
  const settings = query.useQuery('get', '/settings');
  const off = settings.data?.customerFields === false;
  const customers = q === '' ? [] : (found.data?.items ?? []);

  if (customer) {
    return (
      <Group gap="sm">
        <IconUserCheck size={20} stroke={1.6} aria-hidden />
        <div>
          <Text size="sm" fw={600}>
            {customer.name} {customer.onAccount ? <Tone tone="plain">{t('pay.onAccount')}</Tone> : null}{' '}
            {customer.needsApproval ? <Tone tone="wait">{t('new.needsApproval')}</Tone> : null}
          </Text>
          <Text size="sm" c="dimmed">
            {customer.email}
          </Text>
        </div>
        <Button size="xs" variant="subtle" onClick={() => onChoose(null)}>
          {t('new.otherCustomer')}
        </Button>
      </Group>
    );
  }
  return (
    <div className={classes.fields}>
      <Combobox
        store={combobox}
        onOptionSubmit={(id) => {
          const one = customers.find((row) => String(row.id) === id);
          if (one) {
            onChoose(one);
          }
          combobox.closeDropdown();
        }}
      >
        <Combobox.Target>
          <TextInput
            label={t('new.customerName')}
            placeholder={off ? undefined : t('new.customerHint')}
            description={off ? t('new.customerOff') : undefined}
            disabled={off}
            value={name}
            onChange={(event) => {
              onType({ customerName: event.currentTarget.value });
              combobox.openDropdown();
            }}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            rightSection={found.isFetching ? <Loader size={16} aria-hidden /> : null}
            error={error('customerName') ?? error('customer')}
            autoComplete="off"
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={customers.length === 0}>
          <Combobox.Options aria-label={t('list.customer')}>
            {customers.map((one) => (
              <Combobox.Option key={one.id} value={String(one.id)}>
                <Text size="sm" fw={600}>
                  {one.name}
                </Text>
                <Text size="xs" c="dimmed">
                  {[one.email, one.address?.city].filter(Boolean).join(' · ')}
                </Text>
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <TextInput
        label={t('new.customerEmail')}
        type="email"
        description={off ? t('new.customerOff') : undefined}
        disabled={off}
        value={email}
        onChange={(event) => onType({ customerEmail: event.currentTarget.value })}
        error={error('customerEmail')}
        autoComplete="off"
      />
    </div>
  );
}
