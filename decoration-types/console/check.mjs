// What can be wrong with a console.json, found when it is built rather than in a shop.

const FORMATS = ['text', 'number', 'percent', 'millimetres', 'grams', 'metres', 'duration', 'colour', 'colours', 'boolean'];
const TONES = ['plain', 'good', 'warn', 'bad', 'info'];
const PLACES = ['job', 'station', 'queue'];
const POINTER = /^\/(attributes|parameters|settings)\/[^/]+$|^\/(id|title|state|phase|amount)$/;

/** @param {(module: string) => boolean} has whether the module has a source */
export function faults(contribution, has) {
  const { texts, panels = [], columns = [], badges = [], actions = [] } = contribution;
  const found = [];
  const expect = (ok, fault) => ok || found.push(fault);
  const used = new Set();
  const text = (key) => key && used.add(key);

  expect(contribution.console === 1, 'console must be 1');
  expect(contribution.decorations?.length > 0, 'decorations are missing');
  for (const one of [...panels, ...columns, ...badges, ...actions]) {
    expect(/^[a-z][a-z0-9-]*$/.test(one.id ?? ''), `id ${one.id}`);
    expect(one.places?.length > 0 && one.places.every((place) => PLACES.includes(place)), `places of ${one.id}`);
  }
  for (const panel of panels) {
    text(panel.title);
    expect(Boolean(panel.module) !== Boolean(panel.facts), `${panel.id} needs either facts or a module`);
    expect(!panel.module || has(panel.module), `${panel.module} has no source`);
  }
  for (const value of [...panels.flatMap((panel) => panel.facts ?? []), ...columns]) {
    text(value.label);
    expect(POINTER.test(value.value), `pointer ${value.value}`);
    expect(FORMATS.includes(value.format), `format ${value.format}`);
  }
  for (const badge of badges) {
    text(badge.label);
    expect(TONES.includes(badge.tone), `tone ${badge.tone}`);
    expect(POINTER.test(badge.when?.value), `pointer ${badge.when?.value}`);
  }
  for (const action of actions) {
    text(action.label);
    text(action.confirm);
  }
  for (const language of ['en', 'de']) {
    const there = Object.keys(texts?.[language] ?? {});
    [...used].filter((key) => !there.includes(key)).forEach((key) => found.push(`${language} lacks the text ${key}`));
    there.filter((key) => !used.has(key)).forEach((key) => found.push(`the text ${key} of ${language} is used nowhere`));
  }
  return found;
}
