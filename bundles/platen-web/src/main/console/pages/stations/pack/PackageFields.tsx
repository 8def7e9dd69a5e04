import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '~/api/refusal';
import { NO_MEASURES, type PackageEntry } from './draft';
import classes from './Pack.module.css';

const MEASURES = [
  ['weightGrams', 'weight'],
  ['lengthMm', 'length'],
  ['widthMm', 'width'],
  ['heightMm', 'height'],
] as const;

/** Weights and sizes of the packages. */
export function PackageFields({
  packages,
  onChange,
  onRemove,
  refusal,
}: {
  packages: PackageEntry[];
  onChange: (packages: PackageEntry[]) => void;
  onRemove: (at: number) => void;
  refusal?: Refusal;
}) {
  const { t } = useTranslation('stations');
  return (
    <>
      {packages.map((one, at) => (
        <fieldset key={at} className={classes.package}>
          <legend>
            {t('make.package', { number: at + 1 })}
            {packages.length > 1 ? (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={34}
                aria-label={t('make.remove', { number: at + 1 })}
                onClick={() => onRemove(at)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            ) : null}
          </legend>
          {MEASURES.map(([name, word]) => (
            <NumberInput
              key={name}
              size="md"
              label={t(`make.${word}`)}
              min={1}
              allowDecimal={false}
              allowNegative={false}
              hideControls
              value={one[name]}
              onChange={(value) =>
                onChange(
                  packages.map((was, place) =>
                    place === at ? { ...was, [name]: typeof value === 'number' ? value : '' } : was,
                  ),
                )
              }
              error={refusal?.field(`packages/${at}/${name}`)}
            />
          ))}
        </fieldset>
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...packages, NO_MEASURES])}
        >
          {t('make.add')}
        </Button>
      </div>
    </>
  );
}
