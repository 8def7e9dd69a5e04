/**
 * What a plugin's console module and the console agree on, version 1. The file stands alone: authors of plugins copy it
 * beside their own sources.
 *
 * A module exports `mount`. It may draw into `el` whatever the console's content security policy allows: no inline style
 * element, no eval, no worker; `el.style`, adopted style sheets, canvas and SVG are fine.
 */

/** What modules need to know of a job; all of it is in the REST API's document under Job. */
export interface PanelJob {
  readonly id: number;
  readonly title: string;
  readonly sku: string | null;
  readonly decoration: string;
  readonly state: string;
  readonly phase: string;
  readonly amount: number;
  readonly location: string | null;
  /** Code of the machine that it is bound to. */
  readonly device: string | null;
  readonly substrate: string | null;
  readonly printFile: { readonly sha256: string; readonly name: string | null; readonly href: string } | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly holds: readonly { readonly code: string; readonly message: string }[];
}

export interface PanelFacts {
  /** Of the job and of the part that it makes. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of the order line. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What the machine is set to. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface PanelContext {
  readonly console: 1;
  readonly job: PanelJob;
  readonly facts: PanelFacts;
  readonly language: 'en' | 'de';
  readonly theme: 'light' | 'dark';
  /** Aborted when the panel goes away. */
  readonly signal: AbortSignal;
  /** GET below /api/v1 as the person who is signed in, such as `get(ctx.job.printFile.href)` or `get('/devices')`. */
  get(path: string): Promise<Response>;
}

export interface PanelHandle {
  /** The job, the language or the theme is another one now. */
  update?(ctx: PanelContext): void;
  unmount?(): void;
}

export type Mount = (el: HTMLElement, ctx: PanelContext) => void | PanelHandle | Promise<void | PanelHandle>;
