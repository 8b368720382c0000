import { Folder, GAP_BLOCK, stringOf } from './folder';
import { GramTable } from './grams';

/** The canonical text of a page or a quote, and what a search in it needs. All offsets are canonical. */
export class PageText {
  readonly length: number;
  readonly codes: Uint16Array;
  readonly gaps: Uint8Array;
  readonly raw: Int32Array;
  #text: string | undefined;
  #edges: Int32Array | undefined;
  #grams = new Map<number, GramTable>();

  constructor(folder: Folder) {
    this.length = folder.length;
    this.codes = folder.codes.subarray(0, folder.length);
    this.raw = folder.raw.subarray(0, folder.length);
    this.gaps = folder.gaps.subarray(0, folder.length + 1);
  }

  get text(): string {
    return (this.#text ??= stringOf(this.codes));
  }

  /** Whether there is a block edge between offsets `from` and `to`, both included. */
  hasEdge(from: number, to: number): boolean {
    const edges = (this.#edges ??= this.#countEdges());
    const low = Math.max(0, from);
    const high = Math.min(this.length, to);
    return low <= high && (edges[high + 1] as number) > (edges[low] as number);
  }

  /** Returns the table of all runs of `size` units; made on first use, then kept. */
  grams(size: number): GramTable {
    let table = this.#grams.get(size);
    if (!table) this.#grams.set(size, (table = new GramTable(this.codes, size)));
    return table;
  }

  /** Returns the first offset whose unit is at or after the raw offset. */
  fromRaw(raw: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.raw[middle] as number) < raw) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #countEdges(): Int32Array {
    const edges = new Int32Array(this.length + 2);
    for (let i = 0; i <= this.length; i++) {
      edges[i + 1] = (edges[i] as number) + ((this.gaps[i] as number) & GAP_BLOCK ? 1 : 0);
    }
    return edges;
  }
}

/** Folds a string in which line breaks are block edges. */
export function foldText(text: string): PageText {
  const folder = new Folder(text.length);
  let from = 0;
  for (const line of text.split('\n')) {
    folder.push(line, from);
    folder.edge();
    from += line.length + 1;
  }
  return new PageText(folder.finish());
}
