import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '~/api/refusal';
import { AddressFields, trimmed, type Address } from '~/parts/AddressFields';
import { FormModal } from '~/parts/FormModal';
import { useChanged } from '~/parts/unsaved';

const NEEDED = ['name', 'line1', 'city', 'countryCode'] as const;

/** Another address for an order that could not be let in with its own. */
export function AddressDialog({ onGo, onClose }: { onGo: (address: Address) => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation('problems');
  const [address, setAddress] = useState<Address>({});
  const changed = useChanged(trimmed(address));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();

  async function submit() {
    setBusy(true);
    try {
      await onGo(trimmed(address));
      onClose();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  }

  return (
    <FormModal
      title={t('refused.address')}
      size="lg"
      onClose={onClose}
      onSubmit={() => void submit()}
      go={t('refused.withAddress')}
      loading={busy}
      error={error}
      changed={changed}
    >
      <AddressFields
        value={address}
        onChange={setAddress}
        error={(field) => refusalOf(error)?.field(`shipTo/${field}`)}
        needed={NEEDED}
      />
    </FormModal>
  );
}
