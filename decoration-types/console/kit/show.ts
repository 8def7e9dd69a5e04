import type { PanelContext, PanelHandle } from '~/panel';
import { h, note } from './dom';
import { words, type Texts } from './words';

const BASE = `
:host { display: block; container-type: inline-size; }
* { box-sizing: border-box; }
.panel { padding: 4px; color: var(--mantine-color-text, CanvasText); font: 14px/1.45 var(--mantine-font-family, system-ui, sans-serif); }
.panel:focus-visible, :focus-visible { outline: 2px solid var(--mantine-color-anchor, Highlight); outline-offset: 2px; }
p { margin: 0; }
dl { display: grid; grid-template-columns: minmax(84px, max-content) minmax(0, 1fr); gap: 4px 14px; margin: 0; }
dt { color: var(--mantine-color-dimmed, CanvasText); }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
.note { padding: 7px 11px; border-radius: 6px; overflow-wrap: anywhere;
  background: var(--tone-plain-bg, ButtonFace); color: var(--tone-plain-fg, ButtonText); }
.note.good { background: var(--tone-good-bg, ButtonFace); color: var(--tone-good-fg, ButtonText); }
.note.warn { background: var(--tone-wait-bg, ButtonFace); color: var(--tone-wait-fg, ButtonText); }
.note.bad { background: var(--tone-bad-bg, ButtonFace); color: var(--tone-bad-fg, ButtonText); }
.stack { display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
.bar { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
.hint { color: var(--mantine-color-dimmed, CanvasText); font-size: 13px; }
button { min-height: 32px; padding: 4px 12px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--mantine-color-text, ButtonText); background: var(--panel, ButtonFace);
  border: 1px solid var(--mantine-color-dimmed, ButtonText); border-radius: 6px; }
button:hover { background: var(--row-hover, ButtonFace); }
label { display: inline-flex; gap: 6px; align-items: center; cursor: pointer; }
input { accent-color: var(--mantine-primary-color-filled, auto); }
`;

/** What a picture leaves behind when it goes. */
export type Gone = () => void;

/**
 * Draws into a tree of its own, so that neither side's styles reach the other, and draws anew when what it shows has
 * changed. Whatever goes wrong ends in a plain sentence.
 */
export function show<K extends string>(
  el: HTMLElement,
  first: PanelContext,
  texts: Texts<K>,
  css: string,
  draw: (root: HTMLElement, ctx: PanelContext, signal: AbortSignal) => Promise<Gone>,
): PanelHandle {
  const host = h('div');
  const root = h('div', { class: 'panel' });
  const tree = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(BASE + css);
  tree.adoptedStyleSheets = [sheet];
  tree.append(root);
  el.append(host);

  let shown = '';
  let end: Gone = () => undefined;

  function put(ctx: PanelContext) {
    const subject = subjectOf(ctx);
    if (subject === shown) {
      return;
    }
    shown = subject;
    end();
    host.style.colorScheme = ctx.theme;
    const say = words(ctx, texts);
    const going = new AbortController();
    let gone: Gone = () => undefined;
    end = () => {
      going.abort();
      gone();
    };
    const canvas = h('div', { class: 'stack' }, note('plain', say('loading')));
    root.replaceChildren(canvas);
    draw(canvas, ctx, going.signal).then(
      (leave) => (going.signal.aborted ? leave() : (gone = leave)),
      (error: unknown) => {
        if (!going.signal.aborted) {
          canvas.replaceChildren(note('warn', say.fault(error)));
        }
      },
    );
  }

  const unmount = () => {
    end();
    end = () => undefined;
    host.remove();
  };
  first.signal.addEventListener('abort', unmount, { once: true });
  put(first);
  return { update: put, unmount };
}

/** What a picture depends on; a job's state changes often and changes no picture. */
function subjectOf({ job, facts, language, theme }: PanelContext): string {
  return JSON.stringify([
    job.id,
    job.printFile,
    job.title,
    job.sku,
    job.substrate,
    job.device,
    job.location,
    job.attributes,
    job.holds.map((hold) => hold.code),
    facts,
    language,
    theme,
  ]);
}
