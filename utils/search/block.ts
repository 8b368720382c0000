import { ByteReader, ByteWriter, compareBytes } from './bytes';
import type { PostingList, PostingPlace } from './postings';

/** In bytes. LevelDB reads cost double somewhere above 60 to 70 KB; half of that wastes less on a rare word. */
const BLOCK_SIZE = 32_000;

/** Every so many entries a key is written whole, so that reading can begin there. */
const RESTART_EVERY = 16;

/** In the byte before a key: its two lengths do not fit four bits each, and follow as varints. */
const LONG_KEY = 255;

/** One key of a block and the place of its postings; valid until the next entry is read. */
export interface Entry extends PostingPlace {
  key: Uint8Array;
}

/**
 * Packs keys in rising order, and their postings, into blocks. An entry is, in this order:
 *
 * - one byte: the length shared with the key before, and the length of the rest (`LONG_KEY` and two varints if longer)
 * - the rest of the key
 * - for a single posting: twice the length of its first row, plus 1; for several: twice their number, then their span,
 *   then the length of the first row
 * - the length of the second row, and the two rows
 *
 * A block ends with the offsets of the keys written whole, 16 bits each, and their number. A list may be split over
 * several entries of the same key.
 */
export class BlockWriter {
  readonly #out = new ByteWriter(BLOCK_SIZE + 4096);
  #restarts: number[] = [];
  #entries = 0;
  /** The key before, at the beginning of a longer array. */
  #key = new Uint8Array(256);
  #keyLength = 0;
  #first: Uint8Array = new Uint8Array(0);

  constructor(readonly emit: (block: Uint8Array<ArrayBuffer>, firstKey: Uint8Array) => void) {}

  add(key: Uint8Array, list: PostingList): void {
    const { count, span, documents, positions } = list;
    const size = key.length + documents.length + positions.length;
    if (this.#entries > 0 && this.#out.length + size > BLOCK_SIZE) this.finish();
    if (this.#entries === 0) this.#first = key.slice();
    const isRestart = this.#entries % RESTART_EVERY === 0;
    if (isRestart) this.#restarts.push(this.#out.length);
    this.#writeKey(key, isRestart ? 0 : sharedLength(this.#key, this.#keyLength, key));
    if (count === 1) this.#out.varint(documents.length * 2 + 1);
    else {
      this.#out.varint(count * 2);
      this.#out.varint(span);
      this.#out.varint(documents.length);
    }
    this.#out.varint(positions.length);
    this.#out.append(documents);
    this.#out.append(positions);
    if (key.length > this.#key.length) this.#key = new Uint8Array(key.length * 2);
    this.#key.set(key);
    this.#keyLength = key.length;
    this.#entries++;
  }

  #writeKey(key: Uint8Array, shared: number): void {
    const rest = key.length - shared;
    const lengths = shared < 16 && rest < 16 ? (shared << 4) | rest : LONG_KEY;
    this.#out.byte(lengths);
    if (lengths === LONG_KEY) {
      this.#out.varint(shared);
      this.#out.varint(rest);
    }
    this.#out.append(key, shared);
  }

  /** Emits the last block. */
  finish(): void {
    if (this.#entries === 0) return;
    for (const offset of [...this.#restarts, this.#restarts.length]) {
      this.#out.byte(offset & 255);
      this.#out.byte(offset >> 8);
    }
    this.emit(this.#out.copy(), this.#first);
    this.#out.clear();
    this.#restarts = [];
    this.#entries = 0;
  }
}

const NO_BYTES = new Uint8Array(0);

/** Reads blocks one after another, each from its first entry, or from shortly before a key. */
export class BlockReader {
  /** The open block, for reading postings. */
  view: DataView = new DataView(NO_BYTES.buffer);
  readonly #reader = new ByteReader(NO_BYTES);
  #bytes: Uint8Array = NO_BYTES;
  #end = 0;
  /** The key of the current entry, at the beginning of a longer array. */
  #key = new Uint8Array(256);
  #keyLength = 0;
  /** Views of that array, by length. Kept because creating a view costs more than reading a key. */
  #keys: (Uint8Array | undefined)[] = [];
  readonly #entry: Entry = { key: this.#key, count: 0, span: 0, documents: 0, positions: 0 };

  /** Opens a block at its first entry. */
  open(bytes: Uint8Array): void {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#reader.open(bytes);
    this.#bytes = bytes;
    this.#end = bytes.length < 2 ? 0 : bytes.length - 2 - 2 * this.#short(bytes.length - 2);
  }

  /** Reads the next entry; null at the end. */
  next(): Entry | null {
    const reader = this.#reader;
    if (reader.at >= this.#end) return null;
    this.#readKey();
    const entry = this.#entry;
    entry.key = this.#keys[this.#keyLength] ??= this.#key.subarray(0, this.#keyLength);
    const head = reader.varint();
    const isSingle = (head & 1) === 1;
    entry.count = isSingle ? 1 : head >>> 1;
    entry.span = isSingle ? 0 : reader.varint();
    const first = isSingle ? head >>> 1 : reader.varint();
    const second = reader.varint();
    entry.documents = reader.at;
    entry.positions = entry.documents + first;
    reader.at = entry.positions + second;
    return entry;
  }

  /** Moves to the last key written whole before the first entry at or above `key`, or to the beginning. */
  seek(key: Uint8Array): void {
    const restarts = this.#bytes.length < 2 ? 0 : this.#short(this.#bytes.length - 2);
    let low = 0;
    let high = restarts;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      this.#reader.at = this.#short(this.#end + 2 * middle);
      this.#readKey();
      if (compareBytes(this.#key, key, this.#keyLength) < 0) low = middle;
      else high = middle;
    }
    this.#reader.at = restarts === 0 ? this.#end : this.#short(this.#end + 2 * low);
  }

  #readKey(): void {
    const reader = this.#reader;
    const lengths = reader.byte();
    const shared = lengths === LONG_KEY ? reader.varint() : lengths >> 4;
    const rest = lengths === LONG_KEY ? reader.varint() : lengths & 15;
    this.#keyLength = shared + rest;
    if (this.#keyLength > this.#key.length) this.#growKey(shared);
    const key = this.#key;
    const bytes = this.#bytes;
    for (let index = 0; index < rest; index++) key[shared + index] = bytes[reader.at + index] ?? 0;
    reader.at += rest;
  }

  #growKey(kept: number): void {
    const larger = new Uint8Array(this.#keyLength * 2);
    larger.set(this.#key.subarray(0, kept));
    this.#key = larger;
    this.#keys = [];
  }

  #short(at: number): number {
    return (this.#bytes[at] ?? 0) | ((this.#bytes[at + 1] ?? 0) << 8);
  }
}

function sharedLength(a: Uint8Array, lengthOfA: number, b: Uint8Array): number {
  const length = Math.min(lengthOfA, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at++;
  return at;
}
