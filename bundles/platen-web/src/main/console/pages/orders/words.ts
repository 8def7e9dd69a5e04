import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { words } from '~/parts/States';

/** Where an order came from; storefronts are called by their own name. */
export function useOrigin() {
  const { t, i18n } = useTranslation('orders');
  return useCallback(
    (origin: string) => (i18n.exists(`orders:origin.${origin}`) ? t(`origin.${origin as 'MANUAL'}`) : words(origin)),
    [t, i18n],
  );
}

/** user:anna reads as anna, platen as Platen itself. */
export function useActor() {
  const { t } = useTranslation('orders');
  return useCallback(
    (actor: string) => {
      const [kind, ...name] = actor.split(':');
      if (name.length === 0) {
        return actor === 'platen' || actor === 'system' ? t('actor.platen') : actor;
      }
      switch (kind) {
        case 'user':
          return name.join(':');
        case 'token':
          return t('actor.token', { name: name.join(':') });
        case 'rule':
          return t('actor.rule', { name: name.join(':') });
        case 'storefront':
          return t('actor.storefront', { name: name.join(':') });
        default:
          return actor;
      }
    },
    [t],
  );
}

/** Who can clear what stands in the way. */
export function useOwner() {
  const { t, i18n } = useTranslation('orders');
  return useCallback(
    (owner: string) => (i18n.exists(`orders:owner.${owner}`) ? t(`owner.${owner as 'operator'}`) : words(owner)),
    [t, i18n],
  );
}
