// SHA-256 (FIPS 180-4) of many texts that begin alike. `crypto.subtle` is missing where there is no TLS, and answers
// each of a million questions by a promise.

const K = Int32Array.from(primes(64).map((prime) => fraction(Math.cbrt(prime))));
const START = Int32Array.from(primes(8).map((prime) => fraction(Math.sqrt(prime))));
const BLOCK = 64;
/** A one bit, and eight bytes of length. */
const LEAST_PADDING = 9;

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime)) found.push(n);
  return found;
}

function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0;
}

/** Hashes a text after what all of them begin with; what fills whole blocks of that is hashed once. */
export class HashAfter {
  readonly #state: Int32Array;
  readonly #rest: number;
  readonly #length: number;
  readonly #tail = new Uint8Array(2 * BLOCK);
  readonly #view = new DataView(this.#tail.buffer);
  readonly #words = new Int32Array(64);
  readonly #hash = new Int32Array(8);

  constructor(beginning: string) {
    const bytes = new TextEncoder().encode(beginning);
    const whole = bytes.length - (bytes.length % BLOCK);
    const view = new DataView(bytes.buffer);
    this.#hash.set(START);
    for (let at = 0; at < whole; at += BLOCK) this.#compress(view, at);
    this.#state = this.#hash.slice();
    this.#rest = bytes.length - whole;
    this.#length = bytes.length;
    this.#tail.set(bytes.subarray(whole));
  }

  /**
   * The hash's eight words, until the next one is asked for.
   *
   * @param ending ASCII; together with what the beginning leaves over it fits two blocks
   */
  of(ending: string): Int32Array {
    const length = this.#rest + ending.length;
    const blocks = length + LEAST_PADDING > BLOCK ? 2 : 1;
    for (let i = 0; i < ending.length; i++) this.#tail[this.#rest + i] = ending.charCodeAt(i);
    this.#tail.fill(0, length);
    this.#tail[length] = 0x80;
    this.#view.setUint32(blocks * BLOCK - 4, (this.#length + ending.length) * 8);
    this.#hash.set(this.#state);
    for (let block = 0; block < blocks; block++) this.#compress(this.#view, block * BLOCK);
    return this.#hash;
  }

  /** Without a single object: a telephone does it a million times. */
  #compress(block: DataView, at: number): void {
    const w = this.#words;
    const s = this.#hash;
    for (let i = 0; i < 16; i++) w[i] = block.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = word(w, i - 15);
      const y = word(w, i - 2);
      const small = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
      const large = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
      w[i] = (word(w, i - 16) + small + word(w, i - 7) + large) | 0;
    }
    let a = word(s, 0);
    let b = word(s, 1);
    let c = word(s, 2);
    let d = word(s, 3);
    let e = word(s, 4);
    let f = word(s, 5);
    let g = word(s, 6);
    let h = word(s, 7);
    for (let i = 0; i < 64; i++) {
      const one = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const first = (h + one + ((e & f) ^ (~e & g)) + word(K, i) + word(w, i)) | 0;
      const zero = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const second = (zero + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    s[0] = word(s, 0) + a;
    s[1] = word(s, 1) + b;
    s[2] = word(s, 2) + c;
    s[3] = word(s, 3) + d;
    s[4] = word(s, 4) + e;
    s[5] = word(s, 5) + f;
    s[6] = word(s, 6) + g;
    s[7] = word(s, 7) + h;
  }
}

const turn = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
/** The compiler cannot see that the index is within. */
const word = (words: Int32Array, at: number): number => words[at] as number;
