// The desk's sound. A browser lets no page make one before somebody touched it, and says nothing when it
// keeps a page silent; so the desk has to know, and to show, whether it would be heard.

export type SirenState = 'on' | 'blocked' | 'off' | 'missing';

export class Siren {
  #context: AudioContext | undefined;
  #wanted = true;
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
    if (typeof AudioContext === 'undefined') return;
    this.#context = new AudioContext();
    this.#context.onstatechange = changed;
  }

  get state(): SirenState {
    if (!this.#context) return 'missing';
    if (!this.#wanted) return 'off';
    return this.#context.state === 'running' ? 'on' : 'blocked';
  }

  /** To be called while somebody touches the page: only then does the browser allow it. */
  unlock(): void {
    this.#wanted = true;
    void this.#context?.resume().then(this.#changed, this.#changed);
    this.#changed();
  }

  off(): void {
    this.#wanted = false;
    this.#changed();
  }

  /** Two rising tones; nothing where the state is not `on`. */
  sound(): void {
    const context = this.#context;
    if (!context || this.state !== 'on') return;
    [740, 988].forEach((frequency, index) => {
      const begin = context.currentTime + index * 0.25;
      const tone = context.createOscillator();
      const loudness = context.createGain();
      tone.frequency.value = frequency;
      loudness.gain.setValueAtTime(0.0001, begin);
      loudness.gain.exponentialRampToValueAtTime(0.5, begin + 0.03);
      loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.24);
      tone.connect(loudness).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + 0.25);
    });
  }

  end(): void {
    void this.#context?.close();
    this.#context = undefined;
  }
}
