import { useEffect, useState } from 'react';

/** Told apart without looking: up for fine, low and twice for no, three of one height for "look here". */
const TUNES = {
  ok: [
    [880, 0, 0.09],
    [1318, 0.1, 0.14],
  ],
  refused: [
    [196, 0, 0.24],
    [155, 0.3, 0.34],
  ],
  attention: [
    [620, 0, 0.09],
    [620, 0.15, 0.09],
    [620, 0.3, 0.12],
  ],
  kept: [[500, 0, 0.08]],
} as const;

export type Tune = keyof typeof TUNES;

const KEPT = 'platen.sound';
const GESTURES = ['pointerdown', 'keydown'] as const;

let context: AudioContext | undefined;
let muted = localStorage.getItem(KEPT) === 'off';

/** Plays it, unless sound is off or the browser still waits for a touch. */
export function play(tune: Tune): void {
  if (muted || context?.state !== 'running') {
    return;
  }
  const from = context.currentTime + 0.01;
  for (const [hertz, start, length] of TUNES[tune]) {
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = tune === 'refused' ? 'square' : 'sine';
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, from + start);
    volume.gain.exponentialRampToValueAtTime(tune === 'refused' ? 0.18 : 0.35, from + start + 0.012);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + start + length);
    tone.connect(volume).connect(context.destination);
    tone.start(from + start);
    tone.stop(from + start + length + 0.02);
  }
}

export type SoundState = 'on' | 'off' | 'blocked';

/** A browser lets nothing sound before somebody touched the page; the first key of a scanner counts. */
export function useSound(): { state: SoundState; toggle: () => void } {
  const [state, setState] = useState<SoundState>(() => stateNow());

  useEffect(() => {
    const wake = () => {
      context ??= new AudioContext();
      if (context.state === 'running') {
        setState(stateNow());
      } else {
        void context.resume().then(() => setState(stateNow()));
      }
    };
    GESTURES.forEach((gesture) => document.addEventListener(gesture, wake, { capture: true }));
    return () => GESTURES.forEach((gesture) => document.removeEventListener(gesture, wake, { capture: true }));
  }, []);

  return {
    state,
    toggle() {
      if (state !== 'blocked') {
        muted = !muted;
        localStorage.setItem(KEPT, muted ? 'off' : 'on');
        setState(stateNow());
      }
    },
  };
}

function stateNow(): SoundState {
  return muted ? 'off' : context?.state === 'running' ? 'on' : 'blocked';
}
