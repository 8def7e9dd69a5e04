import { query } from '~/api/client';
import type { Plugin } from './plugin';

const FORMS: Partial<Record<Plugin['kind'], string>> = { STOREFRONT: '/admin/storefronts/new', CARRIER: '/admin/storefronts/new-carrier' };

/** Where to make the first connection of a plugin that runs and has none. */
export function useUnconnected({ kind, state, configurations }: Plugin): string | undefined {
  const form = state === 'RUNNING' ? FORMS[kind] : undefined;
  const all = query.useQuery('get', '/configurations', {}, { enabled: form !== undefined });
  const factory = all.data?.items.find(({ pid, factory }) => factory && configurations.includes(pid));
  return form && factory && factory.instances.length === 0 ? `${form}/${encodeURIComponent(factory.pid)}` : undefined;
}
