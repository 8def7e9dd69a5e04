import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { words } from '~/parts/States';
import classes from '../Admin.module.css';

/** Every step of the workflow in words: what leads where, at which station and under which conditions. */
export function StepsTable({ workflow: { states, transitions } }: { workflow: Schema['Workflow'] }) {
  const { t, i18n } = useTranslation(['admin', 'common']);
  const label = (key: string) => states.find((state) => state.key === key)?.label ?? words(key);
  const work = (station: string) =>
    i18n.exists(`admin:stationKind.${station.toUpperCase()}`) ? t(`stationKind.${station.toUpperCase() as 'PICK'}`) : words(station);
  const list = (values: string[]) => values.join(', ') || t('common:none');
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={t('types.steps')}>
      <Table horizontalSpacing="md" className={classes.wrapped} miw={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('types.event')}</Table.Th>
            <Table.Th>{t('types.from')}</Table.Th>
            <Table.Th>{t('types.to')}</Table.Th>
            <Table.Th>{t('types.station')}</Table.Th>
            <Table.Th>{t('types.guards')}</Table.Th>
            <Table.Th>{t('types.by')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {transitions.map(({ event, from, to, station, guards, roles }) => (
            <Table.Tr key={`${event} ${from.join(' ')} ${to}`}>
              <Table.Th scope="row">{words(event)}</Table.Th>
              <Table.Td>{list(from.map(label))}</Table.Td>
              <Table.Td>{label(to)}</Table.Td>
              <Table.Td>{station ? work(station) : t('common:none')}</Table.Td>
              <Table.Td>{list(guards.map(words))}</Table.Td>
              <Table.Td>{list(roles.map(words))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
