import { Center, Loader, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';
import { ProblemAlert } from '~/parts/ProblemAlert';
import { RoutingForm } from './RoutingForm';

/** Reads where a storefront's orders are made before it lets that be changed. */
export function RoutingDialog({ storefront, onClose }: { storefront: string; onClose: () => void }) {
  const { t } = useTranslation(['admin', 'common']);
  const routing = query.useQuery('get', '/storefronts/{name}/routing', { params: { path: { name: storefront } } });
  if (routing.data) {
    return <RoutingForm storefront={storefront} routing={routing.data} onClose={onClose} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('shops.routingOf', { storefront })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {routing.error ? (
        <ProblemAlert error={routing.error} onRetry={() => void routing.refetch()} />
      ) : (
        <Center p="lg">
          <Loader role="status" aria-label={t('common:loading')} />
        </Center>
      )}
    </Modal>
  );
}
