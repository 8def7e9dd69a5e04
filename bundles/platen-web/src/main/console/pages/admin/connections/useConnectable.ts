import { useQueries } from '@tanstack/react-query';
import { query, type Schema } from '~/api/client';
import { defaultsOf, type Configuration } from '../settings/configuration';

export type ConnectionKind = Extract<Schema['Plugin']['kind'], 'STOREFRONT' | 'CARRIER'>;

type Entry = Schema['ConfigurationInstance'];

/** The setting by which an adapter says what its connection is called. */
const NAMING = ['storefront', 'key'];

/** Configurations of plugins of that kind, each entry of which is a connection. */
export function useConnectable(kind: ConnectionKind) {
  const plugins = query.useQuery('get', '/plugins');
  const configurations = query.useQuery('get', '/configurations');
  const owners = (plugins.data?.items ?? []).filter((plugin) => plugin.kind === kind);
  const factories = (configurations.data?.items ?? []).filter(
    ({ factory, plugin }) => factory && owners.some(({ name }) => name === plugin),
  );
  const entries = factories.flatMap(({ instances }) => instances);
  // An entry may be called otherwise than the connection that it makes.
  const read = useQueries({
    queries: entries.map(({ pid }) => query.queryOptions('get', '/configurations/{pid}', { params: { path: { pid } } })),
  });
  const connections = entries.map((entry, at): [string | undefined, Entry] => [nameOf(read[at]?.data), entry]);
  return {
    factories,
    /** The entry that made the connection of that name. */
    entryOf: (name: string) => connections.find(([known]) => known === name)?.[1],
    /** Entries that made none of these connections. */
    unmade: (made: string[]) =>
      connections.filter(([name]) => name !== undefined && !made.includes(name)).map(([, entry]) => entry),
    isPending: plugins.isPending || configurations.isPending || read.some((one) => one.isPending),
    error: plugins.error ?? configurations.error,
    refetch: () => {
      void plugins.refetch();
      void configurations.refetch();
    },
  };
}

function nameOf(read: Configuration | undefined): string | undefined {
  const naming = read?.fields.find(({ name }) => NAMING.includes(name));
  return naming ? (naming.value ?? defaultsOf(naming))[0] : (read?.name ?? undefined);
}
