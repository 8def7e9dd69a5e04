import { Combobox, Loader, Text, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import type { Sku } from './line';

interface Props {
  value: string;
  onType: (code: string) => void;
  onChoose: (sku: Sku) => void;
  /** Offered when what was typed is no SKU. */
  onCreate?: (code: string) => void;
  error?: string | undefined;
  disabled?: boolean;
}

/** Finds SKUs by the beginning of their code or name as one types; offers to make one that there is not. */
export function SkuPicker({ value, onType, onChoose, onCreate, error, disabled }: Props) {
  const { t } = useTranslation('orders');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const typed = value.trim();
  const [q] = useDebouncedValue(typed, 200);
  const found = query.useQuery(
    'get',
    '/skus',
    { params: { query: { limit: 12, ...(q ? { q } : {}) } } },
    { placeholderData: (before) => before },
  );
  const skus = found.data?.items ?? [];
  const exact = skus.some((sku) => sku.code.toLowerCase() === typed.toLowerCase());
  const settled = q === typed && !found.isFetching;

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(code) => {
        const sku = skus.find((one) => one.code === code);
        if (sku) {
          onChoose(sku);
        } else {
          onCreate?.(typed);
        }
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target>
        <TextInput
          label={t('line.sku')}
          placeholder={t('line.skuHint')}
          value={value}
          disabled={disabled}
          error={error}
          rightSection={found.isFetching ? <Loader size={16} aria-hidden /> : null}
          onChange={(event) => {
            onType(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown();
            const sku = skus.find((one) => one.code.toLowerCase() === typed.toLowerCase());
            if (sku) {
              onChoose(sku);
            }
          }}
          autoComplete="off"
          required
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} style={{ overflowY: 'auto' }} aria-label={t('line.sku')}>
          {skus.map((sku) => (
            <Combobox.Option key={sku.code} value={sku.code}>
              <Text size="sm" fw={600}>
                {sku.code}
              </Text>
              <Text size="xs" c="dimmed">
                {sku.name}
              </Text>
            </Combobox.Option>
          ))}
          {onCreate && typed && settled && !exact ? (
            <Combobox.Option value={` ${typed}`}>
              <Text size="sm" fw={600} c="teal">
                <IconPlus size={14} aria-hidden /> {t('line.createSku', { code: typed })}
              </Text>
            </Combobox.Option>
          ) : null}
          {skus.length === 0 && settled && !(onCreate && typed) ? <Combobox.Empty>{t('line.noSkus')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
