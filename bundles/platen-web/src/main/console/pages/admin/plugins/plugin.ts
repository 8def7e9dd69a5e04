import type { Schema } from '~/api/client';

export type Plugin = Schema['Plugin'];
export type PluginAction = 'install' | 'start' | 'stop' | 'upgrade' | 'uninstall';

export const pluginHref = (name: string) => `/admin/plugins/${encodeURIComponent(name)}`;

/** Paths whose answers change when a plugin comes or goes. */
export const TOUCHED = ['/plugins', '/configurations', '/contributions', '/decoration-types', '/storefronts', '/carriers'];

const STATES: Plugin['state'][] = ['FAILED', 'STOPPED', 'RUNNING', 'OFFERED'];
const KINDS: Plugin['kind'][] = ['DECORATION', 'STOREFRONT', 'CARRIER', 'OTHER'];

/** What needs a person first, what is only on offer last. */
export function inOrder(plugins: Plugin[]): Plugin[] {
  return plugins.toSorted(
    (a, b) =>
      STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
      KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
      a.title.localeCompare(b.title),
  );
}
