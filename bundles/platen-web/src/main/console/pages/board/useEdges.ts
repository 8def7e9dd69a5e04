import { useCallback, useState } from 'react';

interface Edges {
  'data-left'?: true;
  'data-right'?: true;
}

const SLACK = 4;

/** On which sides something is out of sight, to be shown at the edges. */
export function useEdges() {
  const [edges, setEdges] = useState<Edges>({});
  const scrolled = useCallback((element: HTMLElement | null) => {
    if (!element) {
      return;
    }
    const look = () => {
      const { scrollLeft, clientWidth, scrollWidth } = element;
      const left = scrollLeft > SLACK;
      const right = scrollLeft + clientWidth < scrollWidth - SLACK;
      setEdges((before) =>
        left === Boolean(before['data-left']) && right === Boolean(before['data-right'])
          ? before
          : { ...(left ? { 'data-left': true } : {}), ...(right ? { 'data-right': true } : {}) },
      );
    };
    const resized = new ResizeObserver(look);
    const changed = new MutationObserver(look);
    resized.observe(element);
    changed.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-empty'] });
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      resized.disconnect();
      changed.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return { scrolled, edges };
}
