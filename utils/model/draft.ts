/** A note on an annotation or an article as it is being typed, before it is taken into the record. */
export interface Draft {
  /** `annotation:<id>` or `article:<id>`, or `page:<source>` for a page not yet saved. */
  key: string;
  text: string;
  /** Set once the page of the key is saved: the part of the article's note that stands above this draft's words. */
  above?: string;
  modified: string;
}

/** The `key` of a `Draft`. */
export function draftKey(kind: 'annotation' | 'article' | 'page', id: string): string {
  return `${kind}:${id}`;
}
