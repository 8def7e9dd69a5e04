import { useState } from 'react';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { useOnce } from '~/parts/once';
import { useChanged } from '~/parts/unsaved';
import { NewAccessDialog } from '../NewAccessDialog';
import { useRefresh } from '../refresh';
import { tidy, UserFields, type UserFacts } from './UserFields';

export function NewUserDialog({ onMade, onClose }: { onMade: (made: Schema['NewUser']) => void; onClose: () => void }) {
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [facts, setFacts] = useState<UserFacts>({ displayName: null, roles: ['OPERATOR'], locations: [], language: null });
  const body = { name: name.trim(), ...tidy(facts) };
  const changed = useChanged([name, facts]);
  const header = useOnce(body);
  const make = query.useMutation('post', '/users', {
    onSuccess: (made) => {
      void refresh('/users');
      onMade(made);
    },
  });
  const fault = (field: string) => refusalOf(make.error)?.field(field);

  return (
    <NewAccessDialog
      kind="users"
      name={name}
      onName={setName}
      complete={facts.roles.length > 0}
      changed={changed}
      make={make}
      onSubmit={() => make.mutate({ params: { header }, body })}
      onClose={onClose}
    >
      <UserFields value={facts} onChange={setFacts} fault={fault} />
    </NewAccessDialog>
  );
}
