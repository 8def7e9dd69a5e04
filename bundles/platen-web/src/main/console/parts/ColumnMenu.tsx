import { Button, Checkbox, Divider, Popover, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { idOf, isShown, type ColumnChoice, type OfferedColumn } from './columnChoice';

interface Props<Row> {
  columns: OfferedColumn<Row>[];
  choice: ColumnChoice;
  onSet: (id: string, shown: boolean) => void;
  onUsual: () => void;
}

/** Switches columns on and off, those of plugins under a heading of their own. */
export function ColumnMenu<Row>({ columns, choice, onSet, onUsual }: Props<Row>) {
  const { t } = useTranslation();
  const offered = columns.filter(({ name }) => name !== undefined);
  const own = offered.filter(({ contributed }) => !contributed);
  const added = offered.filter(({ contributed }) => contributed);

  function box(column: OfferedColumn<Row>) {
    return (
      <Checkbox
        key={column.key}
        label={column.name}
        checked={isShown(column, choice)}
        onChange={(event) => onSet(idOf(column), event.currentTarget.checked)}
      />
    );
  }

  return (
    <Popover width={240} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button size="xs" variant="subtle" leftSection={<IconColumns3 size={16} aria-hidden />}>
          {t('columns.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('columns.button')}>
        <Stack gap={10}>
          {own.map(box)}
          {added.length > 0 ? <Divider label={t('columns.plugins')} labelPosition="left" /> : null}
          {added.map(box)}
          {Object.keys(choice).length > 0 ? (
            <Button size="xs" variant="subtle" onClick={onUsual}>
              {t('columns.usual')}
            </Button>
          ) : null}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
