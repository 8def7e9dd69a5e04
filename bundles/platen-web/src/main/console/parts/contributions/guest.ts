import { ROOT, type Schema } from '~/api/client';
import { watch } from './strays';
import type { Facts } from './subject';

/** What a module is given; see the guide for plugins. */
export interface PanelContext {
  readonly console: 1;
  readonly job: Schema['Job'];
  readonly facts: Pick<Facts, 'attributes' | 'parameters' | 'settings'>;
  readonly language: 'en' | 'de';
  readonly theme: 'light' | 'dark';
  readonly signal: AbortSignal;
  get(path: string): Promise<Response>;
}

/** What the host knows of the context; the guest has the rest. */
export type Surroundings = Pick<PanelContext, 'job' | 'facts' | 'language' | 'theme'>;

interface PanelHandle {
  update?(context: PanelContext): unknown;
  unmount?(): unknown;
}

interface PanelModule {
  mount?(element: HTMLElement, context: PanelContext): unknown;
}

/** Longest that a script may load and a panel may take to mount. */
const LIMIT = 10_000;

/**
 * A panel that a plugin's module draws into an element of its own. Whatever the module throws is told to the host once; then the
 * element is gone and the module is asked nothing more.
 */
export class Guest {
  private readonly element = document.createElement('div');
  private readonly end = new AbortController();
  private handle: PanelHandle | undefined;
  private module: PanelModule | undefined;

  constructor(
    host: HTMLElement,
    private readonly script: Schema['ContributionScript'],
    private surroundings: Surroundings,
    private readonly told: (state: 'ready' | { error: unknown }) => void,
  ) {
    host.append(this.element);
    watch({ href: script.href, signal: this.end.signal, fail: (error) => this.fail(error) });
    void this.start();
  }

  private async start(): Promise<void> {
    try {
      const module = await within(LIMIT, load(this.script), 'The script did not load in time.');
      if (typeof module.mount !== 'function') {
        throw new Error('The script exports no function mount.');
      }
      this.module = module;
      await this.mount();
    } catch (error) {
      this.fail(error);
    }
  }

  private async mount(): Promise<void> {
    if (this.end.signal.aborted) {
      return;
    }
    const mounting = Promise.resolve(this.module?.mount?.(this.element, this.context()));
    // Who mounts after the panel went away, or too late, is asked to leave at once.
    const late = mounting.then((handle) => {
      if (this.end.signal.aborted) {
        leave(handle);
      }
      return handle;
    });
    const before = this.surroundings;
    const handle = await within(LIMIT, late, 'The panel was not ready in time.');
    if (!this.end.signal.aborted) {
      this.handle = isHandle(handle) ? handle : {};
      this.told('ready');
      if (this.surroundings !== before) {
        await this.renew();
      }
    }
  }

  /** Something of what the module was given is different now. */
  update(surroundings: Surroundings): void {
    this.surroundings = surroundings;
    // One that still mounts is updated when it is ready.
    if (this.handle) {
      this.renew().catch((error: unknown) => this.fail(error));
    }
  }

  private async renew(): Promise<void> {
    if (this.handle?.update) {
      await this.handle.update(this.context());
      return;
    }
    const old = this.handle;
    this.handle = undefined;
    await old?.unmount?.();
    this.element.replaceChildren();
    await this.mount();
  }

  /** The panel goes away. */
  close(): void {
    if (this.end.signal.aborted) {
      return;
    }
    this.end.abort();
    leave(this.handle);
    this.handle = undefined;
    this.element.remove();
  }

  private fail(error: unknown): void {
    if (!this.end.signal.aborted) {
      this.close();
      console.warn(`${this.script.href}:`, error);
      this.told({ error });
    }
  }

  private context(): PanelContext {
    const { signal } = this.end;
    return {
      console: 1,
      ...this.surroundings,
      signal,
      get: (path) => fetch(below(path), { signal, headers: { 'X-Platen-Console': '1', 'Accept-Language': document.documentElement.lang } }),
    };
  }
}

/** The script, after the browser compared it with its digest. */
async function load({ href, integrity }: Schema['ContributionScript']): Promise<PanelModule> {
  const url = new URL(href, window.location.origin).href;
  const answer = await fetch(url, { integrity });
  if (!answer.ok) {
    throw new Error(`The script is not there (${answer.status}).`);
  }
  return (await import(/* @vite-ignore */ url)) as PanelModule;
}

/** An address of the API; paths may begin at the server's root or at the API's. */
function below(path: string): string {
  const url = new URL(path.startsWith(`${ROOT}/`) ? path : `${ROOT}/${path.replace(/^\//, '')}`, window.location.origin);
  if (url.origin !== window.location.origin || !url.pathname.startsWith(`${ROOT}/`)) {
    throw new Error(`${path} is no address of the API.`);
  }
  return url.href;
}

function within<T>(millis: number, work: Promise<T>, late: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = window.setTimeout(() => reject(new Error(late)), millis);
    work.then(resolve, reject).finally(() => window.clearTimeout(timer));
  });
}

const isHandle = (value: unknown): value is PanelHandle => typeof value === 'object' && value !== null;

/** Asks it to leave; it goes in any case. */
function leave(handle: unknown): void {
  if (isHandle(handle)) {
    try {
      Promise.resolve(handle.unmount?.()).catch((error: unknown) => console.warn(error));
    } catch (error) {
      console.warn(error);
    }
  }
}
