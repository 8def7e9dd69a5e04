/** Colours by the words that shops write into names, in English and German; the longer word first. */
const WORDS: [RegExp, string][] = [
  [/black|schwarz/, '#23262a'],
  [/navy|marine/, '#1f2b4d'],
  [/white|weiß|weiss|natural|natur/, '#fbfbf8'],
  [/silver|silber/, '#b9bfc4'],
  [/grey|gray|grau|heather|(^|[^a-z])ash(?![a-z])/, '#a4a9ae'],
  [/gold/, '#c9962b'],
  [/burgundy|bordeaux|maroon/, '#6b1f2f'],
  [/(^|[^a-z])(red|rot)(?![a-z])/, '#b8252b'],
  [/turquoise|türkis|teal/, '#1c8a86'],
  [/royal|blue|blau/, '#2f5ea8'],
  [/green|grün|gruen|olive|oliv/, '#3b6b45'],
  [/yellow|gelb/, '#f2d34f'],
  [/orange/, '#e2772c'],
  [/pink|rosa/, '#eaa6bd'],
  [/purple|violet|lila/, '#5f4489'],
  [/brown|braun/, '#6b4a32'],
  [/sand|beige|khaki/, '#cdbf9e'],
];

/** The colour that a name tells, or null. */
export function colourOf(...names: (string | null | undefined)[]): string | null {
  const text = names.filter(Boolean).join(' ').toLowerCase();
  const hex = /#([0-9a-f]{6})\b/.exec(text);
  return hex ? hex[0] : (WORDS.find(([word]) => word.test(text))?.[1] ?? null);
}

/** Relative luminance as WCAG 2 counts it, of #rrggbb. */
export function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** From 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever can be read better on it. */
export const inkOn = (colour: string) => (contrast(colour, '#ffffff') >= contrast(colour, '#111111') ? '#ffffff' : '#111111');

/** Of some grounds, the one on which the faintest of the colours is seen best. */
export function groundFor(colours: readonly string[], grounds: readonly string[]): string {
  const worst = (ground: string) => Math.min(...colours.map((colour) => contrast(colour, ground)));
  return grounds.reduce((best, ground) => (worst(ground) > worst(best) ? ground : best));
}
