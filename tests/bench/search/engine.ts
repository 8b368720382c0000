import type { MadeArticle } from './corpus';
import type { BenchQuery } from './queries';

/** What a peer has to do too. Runs in an extension page. */
export interface Engine {
  open(): Promise<void>;
  /** Many at a time, as an import does. */
  addMany(articles: MadeArticle[]): Promise<void>;
  /** After an import: whatever makes the next search quick. */
  settle(): Promise<void>;
  save(article: MadeArticle): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * The titles, and a line of text, of the first 20 results. An engine that has those of the first screen before the
   * others says so.
   */
  search(query: BenchQuery, onFirst: (titles: string[]) => void): Promise<{ titles: string[]; total: number }>;
  /** What an engine does in a new page before anything is typed, where it does anything but open. */
  prepare?(): Promise<void>;
  /** Counts what a result has in common, where the engine can. */
  facets?(query: string): Promise<unknown>;
  /** Bytes that the index holds, apart from the articles. */
  indexBytes(): Promise<number>;
}
