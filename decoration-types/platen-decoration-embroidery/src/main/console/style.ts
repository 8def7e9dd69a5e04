export const CSS = `
.two { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }
@container (min-width: 620px) { .two { grid-template-columns: minmax(0, 3fr) minmax(210px, 2fr); } }
.two > * { align-content: start; }
.cloth { position: relative; overflow: hidden; border: 1px solid var(--line, GrayText); border-radius: 8px; }
canvas { display: block; width: 100%; height: clamp(220px, 62cqi, 420px); }
@container (min-width: 620px) { canvas { height: clamp(260px, 42cqi, 460px); } }
.cover { position: absolute; inset: 0; pointer-events: none; }
.cover svg { display: block; width: 100%; height: 100%; }
.player { flex-wrap: nowrap; }
.player button { min-width: 104px; }
.player input { flex: 1; min-width: 60px; }
.player output { min-width: 17ch; text-align: right; font-variant-numeric: tabular-nums; }
@container (max-width: 460px) { .player { flex-wrap: wrap; } .player output { flex-basis: 100%; } }
h3 { margin: 4px 0 0; font-size: 14px; }
ol { margin: 0; padding: 0; list-style: none; counter-reset: thread; }
li { display: grid; grid-template-columns: 3ch 16px minmax(0, 1fr) max-content; gap: 8px; align-items: center;
  padding: 3px 6px; border-radius: 6px; counter-increment: thread; }
li::before { content: counter(thread); text-align: right; font-variant-numeric: tabular-nums; }
li[aria-current] { background: var(--row-chosen, Highlight); }
.swatch { width: 16px; height: 16px; border: 1px solid var(--mantine-color-dimmed, GrayText); border-radius: 4px; }
.name { overflow-wrap: anywhere; }
`;
