import { bitsAt, LONGEST_UNARY, windowAt } from './bits';
import { countCode, GROUP, log2, USUAL_DISTANCE, USUAL_FIRST, widthOf, type PostingPlace } from './postings';

/** A window has at least so many bits. */
const WINDOW = 25;

/**
 * The postings of one list after another, a list at a time: `documents`, `impacts` and `occurrences` hold it up to
 * `count`, and until the next list is opened. Positions are read only where asked for.
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

  /** Begins a list, which lies in a block. `base` is what its documents are counted from. */
  open(block: DataView, place: PostingPlace, base: number): void {
    this.count = place.count;
    this.#block = block;
    this.#place = place;
    this.#base = base;
  }

  /** Takes the first row out of its bits. */
  read(): void {
    const { count, span } = this.#place;
    if (count > this.documents.length) this.#makeRoomFor(count);
    const { documents, impacts, occurrences } = this;
    const block = this.#block;
    const width = widthOf(count, span);
    const widest = WINDOW - 1 - width;
    let document = this.#base;
    let at = this.#place.documents * 8;
    for (let group = 0, more = 1; more === 1; group += GROUP, at += GROUP + 1) {
      const byte = windowAt(block, at) >>> (31 - GROUP);
      more = group < 28 ? byte >>> GROUP : 0;
      document += (byte & ((1 << GROUP) - 1)) * 2 ** group;
    }
    for (let index = 0; index < count; index++) {
      if (index > 0) {
        const bits = windowAt(block, at);
        const zeros = Math.clz32(bits);
        if (zeros < LONGEST_UNARY && zeros <= widest) {
          document += ((zeros << width) | (((bits << (zeros + 1)) >>> 1) >>> (31 - width))) + 1;
          at += zeros + 1 + width;
        } else {
          document += longRice(block, at, zeros, width) + 1;
          at += zeros + 1 + (zeros < LONGEST_UNARY ? width : 32);
        }
      }
      const bits = windowAt(block, at);
      const zeros = Math.clz32(bits << 4);
      const code =
        5 + 2 * zeros <= WINDOW ? (bits << (4 + zeros)) >>> (31 - zeros) : bitsAt(block, at + 4 + zeros, zeros + 1);
      at += 5 + 2 * zeros;
      documents[index] = document;
      impacts[index] = bits >>> 28;
      occurrences[index] = countCode(code - 1);
    }
  }

  /** After `read`: the positions of the first `postings` postings, those of one behind those of the other. */
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
        const width = log2((isFirst ? first : distance) >> 3);
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

  #makeRoomFor(count: number): void {
    this.documents = new Uint32Array(count * 2);
    this.impacts = new Uint8Array(count * 2);
    this.occurrences = new Uint16Array(count * 2);
  }
}

/** A number in Rice's code that does not fit a window; `zeros` are those it begins with. */
function longRice(block: DataView, at: number, zeros: number, width: number): number {
  const start = at + zeros + 1;
  return zeros < LONGEST_UNARY ? ((zeros << width) | bitsAt(block, start, width)) >>> 0 : bitsAt(block, start, 32);
}
