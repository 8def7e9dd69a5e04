import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '~/api/client';
import { LANGUAGES } from '~/i18n';
import { LocationsChoice, RoleChoice, type Role } from '../access';

/** What a new user and a changed one have in common. */
export type UserFacts = Pick<Schema['UserDraft'], 'displayName' | 'language'> & { roles: Role[]; locations: string[] };

const STAFF: Role[] = ['OPERATOR', 'ADMIN', 'INTEGRATOR'];

export function UserFields({
  value,
  onChange,
  fault,
}: {
  value: UserFacts;
  onChange: (facts: UserFacts) => void;
  fault: (field: string) => string | undefined;
}) {
  const { t } = useTranslation(['admin', 'common']);
  return (
    <>
      <TextInput
        label={t('users.displayName')}
        description={t('users.displayNameHint')}
        value={value.displayName ?? ''}
        onChange={({ currentTarget }) => onChange({ ...value, displayName: currentTarget.value })}
        error={fault('displayName')}
      />
      <RoleChoice
        roles={value.roles.includes('CUSTOMER') ? [...STAFF, 'CUSTOMER'] : STAFF}
        value={value.roles}
        onChange={(roles) => onChange({ ...value, roles })}
        error={fault('roles')}
      />
      <LocationsChoice
        value={value.locations}
        onChange={(locations) => onChange({ ...value, locations })}
        error={fault('locations')}
      />
      <Select
        label={t('common:language')}
        placeholder={t('users.asBrowser')}
        value={value.language ?? null}
        onChange={(language) => onChange({ ...value, language })}
        error={fault('language')}
        data={Object.entries(LANGUAGES).map(([key, label]) => ({ value: key, label }))}
        clearable
      />
    </>
  );
}

/** As it is sent: nothing instead of blanks. */
export const tidy = (facts: UserFacts): UserFacts => ({ ...facts, displayName: facts.displayName?.trim() || null });
