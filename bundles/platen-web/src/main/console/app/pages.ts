import {
  IconAlertTriangle,
  IconBoxSeam,
  IconChartBar,
  IconClipboardList,
  IconColumns3,
  IconPrinter,
  IconScan,
  IconSettings,
  IconShirt,
  IconStack2,
  IconTruckDelivery,
  type Icon,
} from '@tabler/icons-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { allWords } from '~/i18n';
import type { Session } from './session';

export type Section = 'work' | 'supply' | 'insight' | 'system';

export interface Page {
  /** Key of its name in common.nav. */
  key:
    | 'orders'
    | 'queue'
    | 'board'
    | 'batches'
    | 'stations'
    | 'stock'
    | 'purchasing'
    | 'skus'
    | 'reports'
    | 'problems'
    | 'admin';
  /** First segment of its address; the page routes what follows. */
  path: string;
  section: Section;
  icon: Icon;
  /** After g. */
  letter: string;
  role: Session['roles'][number];
  component: LazyExoticComponent<ComponentType>;
}

/** What the menu offers, in its order. */
export const PAGES: Page[] = [
  page('orders', 'work', IconClipboardList, 'o', () => import('~/pages/orders')),
  page('queue', 'work', IconPrinter, 'q', () => import('~/pages/queue')),
  page('board', 'work', IconColumns3, 'b', () => import('~/pages/board')),
  page('batches', 'work', IconStack2, 'a', () => import('~/pages/batches')),
  page('stations', 'work', IconScan, 't', withAllWords(() => import('~/pages/stations'))),
  page('stock', 'supply', IconBoxSeam, 's', withAllWords(() => import('~/pages/stock'))),
  page('purchasing', 'supply', IconTruckDelivery, 'p', withAllWords(() => import('~/pages/purchasing'))),
  page('skus', 'supply', IconShirt, 'k', () => import('~/pages/skus')),
  page('reports', 'insight', IconChartBar, 'r', withAllWords(() => import('~/pages/reports'))),
  page('problems', 'insight', IconAlertTriangle, 'm', withAllWords(() => import('~/pages/problems'))),
  page('admin', 'system', IconSettings, 'd', withAllWords(() => import('~/pages/admin')), 'ADMIN'),
];

function page(
  key: Page['key'],
  section: Section,
  icon: Icon,
  letter: string,
  load: () => Promise<{ default: ComponentType }>,
  role: Page['role'] = 'OPERATOR',
): Page {
  return { key, path: `/${key}`, section, icon, letter, role, component: lazy(load) };
}

/** For pages whose words do not come with the first load. */
function withAllWords<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  return async () => {
    const [loaded] = await Promise.all([load(), allWords()]);
    return loaded;
  };
}
