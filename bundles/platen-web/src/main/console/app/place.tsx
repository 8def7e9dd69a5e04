import { Select } from '@mantine/core';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '~/api/client';

interface Place {
  /** Code of the location to look at; null for all. */
  location: string | null;
  choose(location: string | null): void;
}

const PlaceContext = createContext<Place>({ location: null, choose: () => {} });
const KEPT = 'platen.location';

/** Which location the pages show; kept in this browser. */
export function PlaceProvider({ children }: { children: ReactNode }) {
  const [location, setLocation] = useState(() => localStorage.getItem(KEPT));
  const place = useMemo<Place>(
    () => ({
      location,
      choose(chosen) {
        if (chosen) {
          localStorage.setItem(KEPT, chosen);
        } else {
          localStorage.removeItem(KEPT);
        }
        setLocation(chosen);
      },
    }),
    [location],
  );
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export const usePlace = () => useContext(PlaceContext);

export function LocationSwitch() {
  const { t } = useTranslation();
  const { location, choose } = usePlace();
  const locations = query.useQuery('get', '/locations');
  const data = (locations.data?.items ?? []).filter(({ active }) => active);
  if (data.length < 2) {
    return null;
  }
  return (
    <Select
      size="xs"
      w={150}
      aria-label={t('location.label')}
      placeholder={t('location.all')}
      value={data.some(({ code }) => code === location) ? location : null}
      onChange={choose}
      clearable
      data={data.map(({ code, name }) => ({ value: code, label: name }))}
    />
  );
}
