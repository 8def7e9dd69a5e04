import { Button, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { emptyParameter, emptyPart, type SkuForm } from './form';
import { ParameterFields } from './ParameterFields';
import { PartFields } from './PartFields';
import classes from './Sku.module.css';

interface Props {
  form: SkuForm;
  onChange: (form: SkuForm) => void;
  /** What the server says about a field, by its path. */
  error: (path: string) => string | undefined;
  /** Rank of the headings. */
  rank?: 2 | 3;
}

/** What a SKU is and is made of. */
export function SkuFields({ form, onChange, error, rank = 3 }: Props) {
  const { t } = useTranslation('orders');
  const lastDecoration = form.parts[form.parts.length - 1]?.decoration;
  return (
    <Stack gap="md">
      <div className={rank === 2 ? `${classes.head} ${classes.sheet}` : classes.head}>
        <TextInput
          label={t('skus.code')}
          value={form.code}
          onChange={(event) => onChange({ ...form, code: event.currentTarget.value })}
          error={error('code')}
          required
        />
        <TextInput
          label={t('skus.name')}
          placeholder={form.code}
          value={form.name}
          onChange={(event) => onChange({ ...form, name: event.currentTarget.value })}
          error={error('name')}
        />
        <TextInput
          label={t('skus.substrate')}
          placeholder={t('skus.substrateHint')}
          value={form.substrate}
          onChange={(event) => onChange({ ...form, substrate: event.currentTarget.value })}
          error={error('substrate')}
        />
        <TagsInput
          label={t('skus.finishing')}
          placeholder={form.finishing.length === 0 ? t('skus.finishingHint') : undefined}
          value={form.finishing}
          onChange={(finishing) => onChange({ ...form, finishing })}
          error={error('finishing')}
        />
      </div>
      <section className={classes.stack} aria-label={t('skus.parts')}>
        <div>
          <Title order={rank} size="h5">
            {t('skus.parts')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('skus.partsHint')}
          </Text>
        </div>
        {form.parts.map((part, index) => (
          <PartFields
            key={part.id}
            part={part}
            onChange={(changed) => onChange({ ...form, parts: form.parts.map((one) => (one.id === part.id ? changed : one)) })}
            onRemove={() => onChange({ ...form, parts: form.parts.filter((one) => one.id !== part.id) })}
            error={(field) => error(`parts/${index}/${field}`)}
          />
        ))}
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ ...form, parts: [...form.parts, emptyPart(lastDecoration)] })}
          >
            {t('skus.addPart')}
          </Button>
        </div>
      </section>
      <section className={classes.stack} aria-label={t('skus.parameters')}>
        <div>
          <Title order={rank} size="h5">
            {t('skus.parameters')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('skus.parametersHint')}
          </Text>
        </div>
        {form.parameters.map((parameter, index) => (
          <ParameterFields
            key={parameter.id}
            parameter={parameter}
            onChange={(changed) =>
              onChange({ ...form, parameters: form.parameters.map((one) => (one.id === parameter.id ? changed : one)) })
            }
            onRemove={() => onChange({ ...form, parameters: form.parameters.filter((one) => one.id !== parameter.id) })}
            error={(field) => error(`parameters/${index}/${field}`)}
          />
        ))}
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => onChange({ ...form, parameters: [...form.parameters, emptyParameter()] })}
          >
            {t('skus.addParameter')}
          </Button>
        </div>
      </section>
    </Stack>
  );
}
