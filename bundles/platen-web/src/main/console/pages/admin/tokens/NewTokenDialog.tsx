import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { useOnce } from '~/parts/once';
import { useChanged } from '~/parts/unsaved';
import { LocationsChoice, RoleChoice, type Role } from '../access';
import { NewAccessDialog } from '../NewAccessDialog';
import { useRefresh } from '../refresh';
import { CustomerChoice } from './CustomerChoice';

const ROLES: Role[] = ['INTEGRATOR', 'OPERATOR', 'ADMIN', 'CUSTOMER'];
const YEAR = 365 * 86_400_000;

/** The end of that day, here. */
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString();
const dayOf = (at: number) => new Date(at).toLocaleDateString('sv');

export function NewTokenDialog({ onMade, onClose }: { onMade: (made: Schema['NewToken']) => void; onClose: () => void }) {
  const { t } = useTranslation('admin');
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<Role[]>(['INTEGRATOR']);
  const [locations, setLocations] = useState<string[]>([]);
  const [customer, setCustomer] = useState<number | null>(null);
  const [until, setUntil] = useState(() => dayOf(Date.now() + YEAR));
  const ofCustomer = roles.includes('CUSTOMER');
  const body: Schema['TokenDraft'] = {
    name: name.trim(),
    roles,
    locations: ofCustomer ? [] : locations,
    customer: ofCustomer ? customer : null,
    expiresAt: until ? endOf(until) : null,
  };
  const changed = useChanged([name, roles, locations, customer, until]);
  const header = useOnce(body);
  const make = query.useMutation('post', '/tokens', {
    onSuccess: (made) => {
      void refresh('/tokens', '/users');
      onMade(made);
    },
  });
  const fault = (field: string) => refusalOf(make.error)?.field(field);

  return (
    <NewAccessDialog
      kind="tokens"
      name={name}
      onName={setName}
      complete={roles.length > 0 && (!ofCustomer || customer !== null)}
      changed={changed}
      make={make}
      onSubmit={() => make.mutate({ params: { header }, body })}
      onClose={onClose}
    >
      <RoleChoice
        roles={ROLES}
        value={roles}
        // A customer's token has that role alone.
        onChange={(chosen) => setRoles(chosen.includes('CUSTOMER') ? (ofCustomer ? chosen.filter((role) => role !== 'CUSTOMER') : ['CUSTOMER']) : chosen)}
        error={fault('roles')}
      />
      {ofCustomer ? (
        <CustomerChoice value={customer} onChange={setCustomer} error={fault('customer')} />
      ) : (
        <LocationsChoice value={locations} onChange={setLocations} error={fault('locations')} />
      )}
      <TextInput
        type="date"
        label={t('tokens.until')}
        description={t('tokens.untilHint')}
        value={until}
        min={dayOf(Date.now())}
        onChange={({ currentTarget }) => setUntil(currentTarget.value)}
        error={fault('expiresAt')}
      />
    </NewAccessDialog>
  );
}
