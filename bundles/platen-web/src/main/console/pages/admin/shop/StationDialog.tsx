import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schema } from '~/api/client';
import { refusalOf } from '~/api/refusal';
import { usePlace } from '~/app/place';
import { FormModal } from '~/parts/FormModal';
import { told } from '~/parts/told';
import { useChanged } from '~/parts/unsaved';
import { useRefresh } from '../refresh';
import { LocationSelect } from './LocationSelect';

type Kind = Schema['Station']['kind'];

const KINDS: Kind[] = ['PICK', 'PRETREAT', 'CART', 'PRINTER', 'QC', 'PACK', 'SHIP'];

export function StationDialog({
  station,
  taken,
  onClose,
}: {
  station?: Schema['Station'];
  /** Codes that others have. */
  taken: string[];
  onClose: () => void;
}) {
  const { t } = useTranslation(['admin', 'common']);
  const refresh = useRefresh();
  const { location: here } = usePlace();
  const [code, setCode] = useState(station?.code ?? '');
  const [kind, setKind] = useState<Kind | null>(station?.kind ?? null);
  const [location, setLocation] = useState(station?.location ?? here);
  const changed = useChanged([code, kind, location]);
  const save = query.useMutation('put', '/stations/{code}', {
    onSuccess: () => {
      told(t('saved', { name: code }));
      void refresh('/stations');
      onClose();
    },
  });
  const exists = !station && taken.includes(code.trim());
  const fault = (field: string) => refusalOf(save.error)?.field(field);

  return (
    <FormModal
      title={station ? t('stations.edit', { name: station.code }) : t('stations.make')}
      go={t('common:save')}
      onClose={onClose}
      onSubmit={() => {
        if (kind && location) {
          save.mutate({ params: { path: { code: code.trim() } }, body: { kind, location } });
        }
      }}
      loading={save.isPending}
      error={save.error}
      changed={changed}
      disabled={exists || !code.trim() || !kind || !location}
    >
      <TextInput
        label={t('code')}
        description={station ? undefined : t('stations.codeHint')}
        value={code}
        onChange={({ currentTarget }) => setCode(currentTarget.value)}
        readOnly={station !== undefined}
        variant={station ? 'filled' : 'default'}
        error={exists ? t('taken') : fault('code')}
        required
        data-autofocus={station ? undefined : true}
      />
      <Select
        label={t('stations.kind')}
        value={kind}
        onChange={(value) => setKind(value as Kind | null)}
        data={KINDS.map((value) => ({ value, label: t(`stationKind.${value}`) }))}
        error={fault('kind')}
        allowDeselect={false}
        required
      />
      <LocationSelect value={location} onChange={setLocation} error={fault('location')} />
    </FormModal>
  );
}
