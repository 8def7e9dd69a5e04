/** So many triangles are read before the page gets a turn. */
export const TURN = 50_000;

/** Lets the page breathe in a long work; ends it when nobody waits for it any more. */
export type Pause = () => Promise<void>;

export const pauseUntil =
  (signal: AbortSignal): Pause =>
  async () => {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  };
