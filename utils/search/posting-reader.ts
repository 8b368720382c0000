import { bitsAt, LONGEST_UNARY, windowAt } from './bits';
import { GROUP, log2, USUAL_DISTANCE, USUAL_FIRST, widthOf, type PostingPlace } from './postings';

/** Valid bits of a window, at least. */
const WINDOW = 25;

/**
 * Reads postings, one list at a time. `documents`, `impacts` and `occurrences` hold the first `count` until the next list is
 * opened. Positions are read only on request.
 */
export class Postings {
  count = 0;
  documents = new Uint32Array(64);
  impacts = new Uint8Array(64);
  /** How many positions each posting has. */
  occurrences = new Uint16Array(64);
  #positions = new Uint32Array(64);
  #block: DataView = new DataView(new ArrayBuffer(0));
  #place: PostingPlace = { count: 0, span: 0, documents: 0, positions: 0 };
  #base = 0;

  /** Opens a list in a block. Its documents are counted from `base`. */
  open(block: DataView, place: PostingPlace, base: number): void {
    this.count = place.count;
    this.#block = block;
    this.#place = place;
    this.#base = base;
  }

  /** Decodes the first row, or only its first postings. */
  read(postings = this.count): void {
    const { count, span } = this.#place;
    if (count > this.documents.length) this.#makeRoomFor(count);
    const { documents, impacts, occurrences } = this;
    const block = this.#block;
    const width = widthOf(count, span);
    const longest = Math.min(LONGEST_UNARY, WINDOW - width) - 1;
    let document = this.#base;
    let at = this.#place.documents * 8;
    for (let group = 0, more = 1; more === 1; group += GROUP, at += GROUP + 1) {
      const byte = windowAt(block, at) >>> (31 - GROUP);
      more = group < 28 ? byte >>> GROUP : 0;
      document += (byte & ((1 << GROUP) - 1)) * 2 ** group;
    }
    for (let index = 0; index < postings; index++) {
      let bits = windowAt(block, at);
      let used = 0;
      if (index > 0) {
        const zeros = Math.clz32(bits);
        used = zeros + 1 + width;
        if (zeros <= longest) document += ((zeros << width) | (((bits << (zeros + 1)) >>> 1) >>> (31 - width))) + 1;
        else {
          document += longRice(block, at, zeros, width) + 1;
          used = zeros + 1 + (zeros < LONGEST_UNARY ? width : 32);
        }
        at += used;
        bits = used < WINDOW ? bits << used : 0;
      }
      // The rest of the window mostly holds impact and count too.
      let zeros = Math.clz32(bits << 4);
      if (used + 5 + 2 * zeros > WINDOW) {
        bits = windowAt(block, at);
        zeros = Math.clz32(bits << 4);
      }
      const code =
        5 + 2 * zeros <= WINDOW ? (bits << (4 + zeros)) >>> (31 - zeros) : bitsAt(block, at + 4 + zeros, zeros + 1);
      at += 5 + 2 * zeros;
      documents[index] = document;
      impacts[index] = bits >>> 28;
      occurrences[index] = code > 2 ? code - 1 : 2 - code;
    }
  }

  /** Decodes the positions of the first `postings` postings, one after the other. `read` has to come first. */
  readPositions(postings = this.count): Uint32Array {
    const { occurrences } = this;
    const block = this.#block;
    let wanted = 0;
    for (let index = 0; index < postings; index++) wanted += occurrences[index] ?? 0;
    if (wanted > this.#positions.length) this.#positions = new Uint32Array(wanted * 2);
    const positions = this.#positions;
    let first = USUAL_FIRST * 8;
    let distance = USUAL_DISTANCE * 8;
    let at = this.#place.positions * 8;
    let next = 0;
    for (let index = 0; index < postings; index++) {
      let position = 0;
      const end = next + (occurrences[index] ?? 0);
      for (let isFirst = true; next < end; isFirst = false) {
        const mean = (isFirst ? first : distance) >> 3;
        const width = mean < 2 ? 0 : 31 - Math.clz32(mean);
        const bits = windowAt(block, at);
        const zeros = Math.clz32(bits);
        let step: number;
        if (zeros < LONGEST_UNARY && zeros + width < WINDOW) {
          step = (zeros << width) | (((bits << (zeros + 1)) >>> 1) >>> (31 - width));
          at += zeros + 1 + width;
        } else {
          step = longRice(block, at, zeros, width);
          at += zeros + 1 + (zeros < LONGEST_UNARY ? width : 32);
        }
        if (isFirst) first += step - (first >> 3);
        else distance += step - (distance >> 3);
        position += step;
        positions[next++] = position;
      }
    }
    return positions;
  }

  /**
   * For a list with one position per posting: writes each position to `into` at the number of its document. Every new page
   * reads the list of all articles so. Where no document is missing in it, most of the first row is not decoded.
   */
  putPositions(into: Uint32Array): void {
    const { count, span } = this.#place;
    const isWhole = span === count - 1;
    this.read(isWhole ? 1 : count);
    const { documents } = this;
    const document = documents[0] ?? 0;
    const block = this.#block;
    let first = USUAL_FIRST * 8;
    let at = this.#place.positions * 8;
    for (let index = 0; index < count; index++) {
      const width = log2(first >> 3);
      const zeros = Math.clz32(windowAt(block, at));
      const isShort = zeros < LONGEST_UNARY && width > 0 && width < WINDOW;
      const position = isShort
        ? (zeros << width) | (windowAt(block, at + zeros + 1) >>> (32 - width))
        : longRice(block, at, zeros, width);
      at += zeros + 1 + (zeros < LONGEST_UNARY ? width : 32);
      first += position - (first >> 3);
      into[isWhole ? document + index : (documents[index] ?? 0)] = position;
    }
  }

  #makeRoomFor(count: number): void {
    this.documents = new Uint32Array(count * 2);
    this.impacts = new Uint8Array(count * 2);
    this.occurrences = new Uint16Array(count * 2);
  }
}

/** Reads a number in Rice's code that does not fit a window. `zeros` is how many zeros it begins with. */
function longRice(block: DataView, at: number, zeros: number, width: number): number {
  const start = at + zeros + 1;
  return zeros < LONGEST_UNARY ? ((zeros << width) | bitsAt(block, start, width)) >>> 0 : bitsAt(block, start, 32);
}
