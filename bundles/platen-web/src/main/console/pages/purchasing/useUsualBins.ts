import { useQueries } from '@tanstack/react-query';
import { query } from '~/api/client';

/** Where most of each material lies at the location, by its code: what arrives mostly goes to the rest of it. */
export function useUsualBins(materials: string[], location: string): Record<string, string> {
  const codes = [...new Set(materials)];
  const asked = useQueries({
    queries: codes.map((material) => query.queryOptions('get', '/stock', { params: { query: { material, limit: 200 } } })),
  });
  return Object.fromEntries(
    codes.flatMap((material, at) => {
      const bins = asked[at]?.data?.items.find((one) => one.location === location)?.bins ?? [];
      const [fullest] = bins.toSorted((a, b) => b.onHand - a.onHand);
      return fullest ? [[material, fullest.bin]] : [];
    }),
  );
}
