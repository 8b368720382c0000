/** Up to this many bytes are copied one by one. */
const SHORT = 32;

/** A growing byte array. Numbers are written as 7-bit varints, because most numbers of an index are small. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 256) {
    this.#bytes = new Uint8Array(capacity);
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
  }

  /** Writes a whole number from 0 to 2^32 - 1. */
  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array, start = 0): void {
    const count = bytes.length - start;
    this.#reserve(count);
    // A call costs more than a few bytes, and most keys and lists are a few bytes.
    if (count > SHORT) this.#bytes.set(start === 0 ? bytes : bytes.subarray(start), this.length);
    else for (let at = 0; at < count; at++) this.#bytes[this.length + at] = bytes[start + at] ?? 0;
    this.length += count;
  }

  clear(): void {
    this.length = 0;
  }

  /** What has been written so far, as a view that the next write may change. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }

  copy(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.length + more, this.#bytes.length * 2));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote. Reading past the end yields zeros. */
export class ByteReader {
  #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Continues at the beginning of other bytes. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.at = 0;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }
}

/** Compares keys as the index sorts them: by byte, which for UTF-8 is by code point (JavaScript compares UTF-16 units). */
export function compareBytes(a: Uint8Array, b: Uint8Array, lengthOfA = a.length): number {
  const length = Math.min(lengthOfA, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthOfA - b.length;
}

/** Whether `key` holds the bytes `wanted` from an offset on. */
export function startsWithBytes(key: Uint8Array, wanted: Uint8Array, from = 0): boolean {
  if (key.length - from < wanted.length) return false;
  for (let at = 0; at < wanted.length; at++) if (key[from + at] !== wanted[at]) return false;
  return true;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && startsWithBytes(a, b);
}

/** Encodes texts as UTF-8, each valid until the next: one array for all costs far less than one for each. */
export class TextBytes {
  #bytes = new Uint8Array(512);
  /** Views of the array, by length. */
  #views: (Uint8Array | undefined)[] = [];

  of(text: string): Uint8Array {
    if (text.length * 3 > this.#bytes.length) {
      this.#bytes = new Uint8Array(text.length * 6);
      this.#views = [];
    }
    const bytes = this.#bytes;
    let length = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xe000) {
        length += encoder.encodeInto(text.slice(at), bytes.subarray(length)).written;
        break;
      }
      if (unit < 0x80) bytes[length++] = unit;
      else {
        if (unit < 0x800) bytes[length++] = 0xc0 | (unit >> 6);
        else {
          bytes[length++] = 0xe0 | (unit >> 12);
          bytes[length++] = 0x80 | ((unit >> 6) & 63);
        }
        bytes[length++] = 0x80 | (unit & 63);
      }
    }
    return (this.#views[length] ??= bytes.subarray(0, length));
  }
}

/** Sorts texts by their UTF-8 bytes. JavaScript's own order is quicker, and differs only where there are surrogates. */
export function sortAsBytes(texts: string[]): string[] {
  return texts.some((text) => /[\ud800-\udfff]/.test(text))
    ? texts.sort((a, b) => compareBytes(toBytes(a), toBytes(b)))
    : texts.sort();
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function toBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

export function fromBytes(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
