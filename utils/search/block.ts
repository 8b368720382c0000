import { ByteReader, ByteWriter, compareBytes } from './bytes';
import type { PostingList } from './postings';

/** LevelDB doubles the price of a read somewhere between 60 and 70 KB, and half of that wastes less on a rare word. */
const BLOCK_SIZE = 32_000;

/** Every so many entries a key is written whole, to begin reading there. */
const RESTART_EVERY = 16;

/** One key of a block, while the block is walked. */
export interface Entry {
  /** Good until the next entry is read. */
  key: Uint8Array;
  /** Postings. */
  count: number;
  /** From the first document to the last. */
  span: number;
  /** Where the postings lie in the block. */
  start: number;
  end: number;
}

/**
 * Packs keys in rising order, and their postings, into blocks. An entry: length shared with the key before, length and
 * bytes of the rest, number of postings, span (unless there is but one), byte length of the postings, postings. The
 * offsets of the keys written whole end the block, 16 bits each, then their number. A list of any length may come in
 * several entries of the same key.
 */
export class BlockWriter {
  readonly #out = new ByteWriter(BLOCK_SIZE + 4096);
  #restarts: number[] = [];
  #entries = 0;
  #key: Uint8Array = new Uint8Array(0);
  #first: Uint8Array = this.#key;

  constructor(readonly emit: (block: Uint8Array<ArrayBuffer>, firstKey: Uint8Array) => void) {}

  add(key: Uint8Array, { count, span, bytes }: PostingList): void {
    if (this.#entries > 0 && this.#out.length + key.length + bytes.length > BLOCK_SIZE) this.finish();
    if (this.#entries === 0) this.#first = key.slice();
    const isRestart = this.#entries % RESTART_EVERY === 0;
    if (isRestart) this.#restarts.push(this.#out.length);
    const shared = isRestart ? 0 : sharedLength(this.#key, key);
    this.#out.varint(shared);
    this.#out.varint(key.length - shared);
    this.#out.append(key, shared);
    this.#out.varint(count);
    if (count > 1) this.#out.varint(span);
    this.#out.varint(bytes.length);
    this.#out.append(bytes);
    this.#key = key.slice();
    this.#entries++;
  }

  /** Emits what is left. */
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

/** Walks a block from its first entry, or from the first entry at or above a key. */
export class BlockReader {
  readonly #reader: ByteReader;
  readonly #end: number;
  #key = new Uint8Array(256);
  #keyLength = 0;

  constructor(readonly bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
    this.#end = bytes.length < 2 ? 0 : bytes.length - 2 - 2 * this.#short(bytes.length - 2);
  }

  /** The next entry, or null at the end. */
  next(): Entry | null {
    const reader = this.#reader;
    if (reader.at >= this.#end) return null;
    const key = this.#readKey();
    const count = reader.varint();
    const span = count > 1 ? reader.varint() : 0;
    const length = reader.varint();
    const start = reader.at;
    reader.at = start + length;
    return { key, count, span, start, end: start + length };
  }

  /** Moves to shortly before the first entry at or above a key. */
  seek(key: Uint8Array): void {
    const restarts = this.bytes.length < 2 ? 0 : this.#short(this.bytes.length - 2);
    let low = 0;
    let high = restarts;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      this.#reader.at = this.#short(this.#end + 2 * middle);
      if (compareBytes(this.#readKey(), key) < 0) low = middle;
      else high = middle;
    }
    this.#reader.at = restarts === 0 ? this.#end : this.#short(this.#end + 2 * low);
  }

  #readKey(): Uint8Array {
    const reader = this.#reader;
    const shared = reader.varint();
    const rest = reader.varint();
    this.#keyLength = shared + rest;
    if (this.#keyLength > this.#key.length) this.#growKey(shared);
    for (let index = 0; index < rest; index++) this.#key[shared + index] = this.bytes[reader.at + index] ?? 0;
    reader.at += rest;
    return this.#key.subarray(0, this.#keyLength);
  }

  #growKey(kept: number): void {
    const larger = new Uint8Array(this.#keyLength * 2);
    larger.set(this.#key.subarray(0, kept));
    this.#key = larger;
  }

  #short(at: number): number {
    return (this.bytes[at] ?? 0) | ((this.bytes[at + 1] ?? 0) << 8);
  }
}

function sharedLength(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a[at] === b[at]) at++;
  return at;
}
