import { Checkbox, MultiSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { Tone } from '~/parts/Tone';
import classes from './Admin.module.css';
import { usePlaces } from '~/parts/usePlaces';

export type Role = Schema['User']['roles'][number];

/** Which roles somebody has, each with what it allows. */
export function RoleChoice({
  roles,
  value,
  onChange,
  error,
}: {
  roles: readonly Role[];
  value: Role[];
  onChange: (roles: Role[]) => void;
  error?: string;
}) {
  const { t } = useTranslation('admin');
  return (
    <Checkbox.Group label={t('access.roles')} value={value} onChange={(chosen) => onChange(chosen as Role[])} error={error}>
      <Stack gap={8} mt={6}>
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} description={t(`roleIs.${role}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

/** To which locations somebody is bound; to none means to all. */
export function LocationsChoice({ value, onChange, error }: { value: string[]; onChange: (codes: string[]) => void; error?: string }) {
  const { t } = useTranslation('admin');
  const places = usePlaces();
  return (
    <MultiSelect
      label={t('access.locations')}
      description={t('access.locationsHint')}
      placeholder={value.length === 0 ? t('access.everywhere') : undefined}
      value={value}
      onChange={onChange}
      error={error}
      data={places.items.map(({ code, name }) => ({ value: code, label: name }))}
      clearable
    />
  );
}

export function Roles({ roles }: { roles: Role[] }) {
  const { t } = useTranslation('admin');
  return (
    <span className={classes.tones}>
      {roles.map((role) => (
        <Tone key={role} tone={role === 'ADMIN' ? 'work' : 'plain'}>
          {t(`role.${role}`)}
        </Tone>
      ))}
    </span>
  );
}

export function Places({ codes }: { codes: string[] }) {
  const { t } = useTranslation('admin');
  const places = usePlaces();
  const all = codes.length === 0 ? t('access.everywhere') : codes.map(places.name).join(', ');
  return <span title={all}>{all}</span>;
}
