import { DASH, DOT, DROP, EXPAND, SPACE, compose, expansionOf, foldUnit, joinsLetter, moveTone } from './canonical';

/** Bits of a gap: white space, or a block edge, came before this unit. */
export const GAP_SPACE = 1;
export const GAP_BLOCK = 2;

/** Builds the canonical form of raw text. White space is not kept as units but as a flag on the unit after it. */
export class Folder {
  codes: Uint16Array;
  /** Offset of each canonical unit in the raw text; the parts of a composed letter share their base's. */
  raw: Int32Array;
  /** `GAP_SPACE` and `GAP_BLOCK` bits before each unit. */
  gaps: Uint8Array;
  length = 0;
  #pending = GAP_BLOCK;

  /** `capacity`: the expected number of raw units; the folder grows when there are more. */
  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity + 1);
    this.raw = new Int32Array(capacity + 1);
    this.gaps = new Uint8Array(capacity + 1);
  }

  /** Marks a block edge before the next unit. */
  edge(): void {
    this.#pending |= GAP_BLOCK;
  }

  /** Folds a piece of raw text that begins at the raw offset `from`. */
  push(text: string, from: number): void {
    this.#reserve(text.length);
    let { codes, raw, gaps, length } = this;
    let pending = this.#pending;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = foldUnit(unit);
      if (code === SPACE) {
        pending |= GAP_SPACE;
        // Templates indent with thousands of spaces.
        while (text.charCodeAt(at + 1) === unit) at++;
      } else if (code === EXPAND || (code >= 0x300 && pending === 0 && length > 0 && joinsLetter(code))) {
        this.length = length;
        this.#pending = pending;
        if (code === EXPAND) for (const one of expansionOf(unit)) this.#emit(foldUnit(one.charCodeAt(0)), from + at);
        else this.#join(code);
        ({ codes, raw, gaps, length } = this);
        this.#reserve(text.length - at);
        ({ codes, raw, gaps } = this);
        pending = this.#pending;
      } else if (code !== DROP) {
        const last = codes[length - 1] as number;
        if (pending === 0 && (code === DASH || code === DOT) && last === code) continue;
        if (last === 0x61 || last === 0x65 || last === 0x79) this.#settle(length);
        codes[length] = code;
        raw[length] = from + at;
        gaps[length++] = pending;
        pending = 0;
      }
    }
    this.length = length;
    this.#pending = pending;
  }

  /** Ends the text with a block edge. Call it once, after the last piece. */
  finish(): this {
    this.#settle(this.length);
    this.#reserve(1);
    this.gaps[this.length] = this.#pending | GAP_BLOCK;
    return this;
  }

  #emit(code: number, raw: number): void {
    this.#reserve(1);
    this.codes[this.length] = code;
    this.raw[this.length] = raw;
    this.gaps[this.length++] = this.#pending;
    this.#pending = 0;
  }

  /** Joins a mark to the letter before it: composed where possible, else kept in NFC order. */
  #join(mark: number): void {
    const at = this.length - 1;
    const last = this.codes[at] as number;
    const pair = compose(last, mark);
    if (pair.length === 2 && pair.charCodeAt(0) === mark && mark !== last && at > 0 && this.gaps[at] === 0) {
      // NFC puts this mark before the last one: join it to the letter first, then the last one again.
      this.length = at;
      this.#join(mark);
      this.#join(last);
      return;
    }
    const base = this.raw[at] as number;
    this.codes[at] = foldUnit(pair.charCodeAt(0));
    for (let i = 1; i < pair.length; i++) this.#emit(pair.charCodeAt(i), base);
  }

  /** Moves a Vietnamese tone. Called when the next unit follows, because a mark could still join the second vowel. */
  #settle(length: number): void {
    if (length < 2 || this.gaps[length - 1] !== 0) return;
    const pair = moveTone(this.codes[length - 2] as number, this.codes[length - 1] as number);
    if (pair) [this.codes[length - 2], this.codes[length - 1]] = pair;
  }

  #reserve(more: number): void {
    const need = this.length + more + 1;
    if (need <= this.codes.length) return;
    const size = Math.max(need, this.codes.length * 2);
    const grown = <T extends Uint16Array | Int32Array | Uint8Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    this.codes = grown(new Uint16Array(size), this.codes);
    this.raw = grown(new Int32Array(size), this.raw);
    this.gaps = grown(new Uint8Array(size), this.gaps);
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Returns canonical units as a string. */
export function stringOf(codes: Uint16Array, start = 0, end = codes.length): string {
  return decoder.decode(codes.subarray(start, end));
}
