package org.platen.itests.bench;

/** What the browser itself takes the time of, on its own clock, which begins with the navigation. */
final class Watch {
    /**
     * Before every page: {@code benchLoaded} is when the page was there, {@code benchFirstRow} when the first row of a list
     * was drawn, {@code benchAnswer} how long after Enter the answer to a scan was.
     */
    static final String SCRIPT = """
            (() => {
              const drawn = (then) => requestAnimationFrame(() => setTimeout(() => then(performance.now())));
              let entered = 0;
              let before = null;
              let waiting = false;
              const newest = () => document.querySelector('li[data-scan]');
              const look = () => {
                if (globalThis.benchFirstRow === undefined && !globalThis.benchSeen
                    && document.querySelector('tr[data-index="0"]')) {
                  globalThis.benchSeen = true;
                  drawn((at) => { globalThis.benchFirstRow = at; });
                }
                const row = newest();
                if (waiting && row && row.dataset.scan !== before && row.dataset.fate !== 'waiting') {
                  waiting = false;
                  drawn((at) => { globalThis.benchAnswer = at - entered; });
                }
              };
              addEventListener('load', () => drawn((at) => { globalThis.benchLoaded = at; }));
              document.addEventListener('keydown', (event) => {
                if (event.key === 'Enter') {
                  entered = performance.now();
                  before = newest()?.dataset.scan ?? null;
                  waiting = true;
                }
              }, { capture: true });
              new MutationObserver(look).observe(document, {
                subtree: true, childList: true, attributes: true, attributeFilter: ['data-fate', 'data-mood'],
              });
            })();
            """;

    /** The time of that name, as soon as it is known. */
    static final String AWAIT = """
            (name) => new Promise((known, never) => {
              const begin = performance.now();
              const look = () => {
                if (globalThis[name] !== undefined) {
                  known(globalThis[name]);
                } else if (performance.now() - begin > 120_000) {
                  never(new Error(`after two minutes there was still no ${name}`));
                } else {
                  setTimeout(look, 5);
                }
              };
              look();
            })
            """;

    /** Scrolls a list down until so many rows were there; one look at each frame. */
    static final String SCROLL = """
            async (rows) => {
              performance.setResourceTimingBufferSize(1_000_000);
              const fetches = [];
              const tasks = [];
              const nodes = [];
              const watching = [
                new PerformanceObserver((list) => list.getEntries()
                  .filter(({ name }) => name.includes('/api/v1/queue'))
                  .forEach(({ duration }) => fetches.push(duration))),
                new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => tasks.push(duration))),
              ];
              watching[0].observe({ type: 'resource' });
              watching[1].observe({ type: 'longtask' });
              let last = -1;
              let frames = 0;
              let late = 0;
              let heard = performance.now();
              const begin = heard;
              while (last < rows - 1) {
                window.scrollTo(0, document.documentElement.scrollHeight);
                const now = await new Promise((frame) => requestAnimationFrame(() => frame(performance.now())));
                frames++;
                late += now - heard > 50 ? 1 : 0;
                heard = now;
                const drawn = document.querySelectorAll('tr[data-index]');
                const at = Number(drawn[drawn.length - 1]?.dataset.index ?? -1);
                if (at > last) {
                  last = at;
                  nodes.push(document.getElementsByTagName('*').length);
                }
                if (now - begin > 600_000) {
                  throw new Error(`after ten minutes at row ${last}`);
                }
              }
              watching.forEach((one) => one.disconnect());
              return {
                fetches,
                nodes,
                seconds: (performance.now() - begin) / 1000,
                frames,
                framesOver50ms: late,
                longTasks: tasks.length,
                longestTaskMillis: Math.max(0, ...tasks),
              };
            }
            """;

    private Watch() {}
}
