type Child = Node | string | null | false | undefined;
type Props = Record<string, string | number | boolean | null | undefined>;

function fill<E extends Element>(element: E, props: Props, children: Child[]): E {
  for (const [name, value] of Object.entries(props)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false && child !== undefined));
  return element;
}

/** An element of HTML with attributes and children. */
export const h = <K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]) =>
  fill(document.createElement(tag), props, children);

/** An element of SVG with attributes and children. */
export const s = <K extends keyof SVGElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]) =>
  fill(document.createElementNS('http://www.w3.org/2000/svg', tag), props, children);

/** Names and what they are, as a list that reads well aloud; what is empty is left out. */
export const facts = (...rows: [name: string, value: string | Node | null | undefined][]) =>
  h('dl', {}, ...rows.flatMap(([name, value]) => (value ? [h('dt', {}, name), h('dd', {}, value)] : [])));

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

/** A remark in a line of its own. */
export const note = (tone: Tone, text: string) => h('p', { class: `note ${tone}` }, text);
