import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Units as they are written; those that a shop made up stay as they are. */
export function useUnit() {
  const { t, i18n } = useTranslation('stock');
  return useCallback(
    (unit: string) => (i18n.exists(`stock:unit.${unit}`) ? t(`unit.${unit as 'piece'}`) : unit),
    [t, i18n],
  );
}
