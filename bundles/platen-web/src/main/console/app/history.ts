import { UNSAFE_createBrowserHistory as createBrowserHistory, parsePath, type To } from 'react-router';

type Ask = (go: () => void) => void;

const browser = createBrowserHistory({ v5Compat: true });
let ask: Ask | undefined;

/**
 * Lets the page be left only after that was asked; nothing lets it be left at once. The router's own blocker needs its
 * data routes, which are 14 kB more at the first load.
 */
export function guard(by: Ask | undefined): void {
  ask = by;
}

/** Filters in the address are no other page. */
const leaves = (pathname: string | undefined) => pathname !== undefined && pathname !== browser.location.pathname;

function going(to: To, go: () => void): void {
  if (ask && leaves((typeof to === 'string' ? parsePath(to) : to).pathname)) {
    ask(go);
  } else {
    go();
  }
}

/** The browser's history, where a page may ask before it is left. */
export const history: typeof browser = {
  get action() {
    return browser.action;
  },
  get location() {
    return browser.location;
  },
  createHref: browser.createHref,
  createURL: browser.createURL,
  encodeLocation: browser.encodeLocation,
  go: browser.go,
  push: (to, state) => going(to, () => browser.push(to, state)),
  replace: (to, state) => going(to, () => browser.replace(to, state)),
  listen(told) {
    let shown = browser.location.pathname;
    let undoing = false;
    return browser.listen((update) => {
      const { action, delta, location } = update;
      if (undoing) {
        undoing = false;
      } else if (ask && delta && action === 'POP' && location.pathname !== shown) {
        // The browser went already: there and, once the person agrees, forth again.
        undoing = true;
        browser.go(-delta);
        ask(() => browser.go(delta));
      } else {
        shown = location.pathname;
        told(update);
      }
    });
  },
};
