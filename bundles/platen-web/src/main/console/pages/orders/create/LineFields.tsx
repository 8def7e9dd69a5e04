import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NewSkuModal } from '~/pages/skus/NewSkuModal';
import { fileHref } from '~/parts/files';
import { FilePreview } from '~/parts/FilePreview';
import { Tone } from '~/parts/Tone';
import { ArtworkFields } from './ArtworkFields';
import classes from './Line.module.css';
import type { LineForm, Sku, SkuDraft } from './line';
import { ParameterFields } from './ParameterFields';
import { PersonalFields } from './PersonalFields';
import { SkuPicker } from './SkuPicker';

interface Props {
  line: LineForm;
  onChange: (line: LineForm) => void;
  /** What the server says about a field of the line, by its path below the line. */
  error: (path: string) => string | undefined;
  /** How many parts it makes, where that is known. */
  parts?: number | undefined;
  remove?: ReactNode;
}

/** What one line orders: SKU, quantity, options, personalisation and art. */
export function LineFields({ line, onChange, error, parts, remove }: Props) {
  const { t } = useTranslation('orders');
  const [making, setMaking] = useState<string | null>(null);
  const sku: SkuDraft | Sku | null = line.newSku ?? line.sku;
  const file = sku?.parts?.find((part) => part.file != null);
  const placements = [...new Set((sku?.parts ?? []).map((part) => part.placement).filter((placement) => placement != null))];

  return (
    <Stack gap="sm">
      <div className={classes.top}>
        {line.newSku ? (
          <Stack gap={4}>
            <Text size="sm" fw={500}>
              {t('line.sku')}
            </Text>
            <Group gap="xs" wrap="nowrap">
              <Tone tone="work">{t('line.newSku')}</Tone>
              <Text size="sm" fw={600} truncate>
                {line.newSku.code} · {line.newSku.name}
              </Text>
              <Button size="xs" variant="subtle" leftSection={<IconPencil size={14} aria-hidden />} onClick={() => setMaking(line.newSku!.code)}>
                {t('line.editSku')}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => onChange({ ...line, newSku: null, sku: null, code: '', parameters: {} })}>
                {t('line.otherSku')}
              </Button>
            </Group>
          </Stack>
        ) : (
          <SkuPicker
            value={line.code}
            onType={(typed) => onChange({ ...line, code: typed, sku: null })}
            onChoose={(one) => onChange({ ...line, code: one.code, sku: one, parameters: keep(line.parameters, one) })}
            onCreate={setMaking}
            error={error('sku')}
          />
        )}
        <NumberInput
          label={t('line.quantity')}
          value={line.quantity}
          onChange={(quantity) => onChange({ ...line, quantity })}
          min={1}
          max={100_000}
          clampBehavior="none"
          allowDecimal={false}
          error={error('quantity')}
          required
        />
        {remove}
      </div>
      {sku ? (
        <>
          <Group gap="sm" wrap="nowrap">
            <FilePreview src={file?.file ? fileHref(file.file) : null} name={file?.fileName} alt={t('line.preview', { name: sku.name })} size={48} />
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {sku.name}
              {parts === undefined ? '' : ` · ${t('line.parts', { count: parts })}`}
            </Text>
          </Group>
          <ParameterFields
            parameters={sku.parameters ?? []}
            values={line.parameters}
            onChange={(parameters) => onChange({ ...line, parameters })}
            error={(name) => error(`parameters/${name}`)}
          />
        </>
      ) : null}
      <Group gap="xs" align="start">
        <div style={{ flex: line.artwork.length > 0 ? '1 1 560px' : 'none', minWidth: 0 }}>
          <ArtworkFields
            artwork={line.artwork}
            onChange={(artwork) => onChange({ ...line, artwork })}
            placements={placements}
            error={(index, field) => error(`artwork/${index}/${field}`)}
          />
        </div>
        <div style={{ flex: line.personalisation.length > 0 ? '1 1 320px' : 'none', minWidth: 0 }}>
          <PersonalFields values={line.personalisation} onChange={(personalisation) => onChange({ ...line, personalisation })} />
        </div>
      </Group>
      {making === null ? null : (
        <NewSkuModal
          code={making}
          draft={line.newSku}
          onClose={() => setMaking(null)}
          onDone={(newSku) => {
            onChange({ ...line, code: newSku.code, sku: null, newSku, parameters: {} });
            setMaking(null);
          }}
        />
      )}
    </Stack>
  );
}

/** Options of the SKU before that the new one has too. */
function keep(values: Record<string, string>, sku: Sku): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => sku.parameters.some((parameter) => parameter.name === name)));
}
