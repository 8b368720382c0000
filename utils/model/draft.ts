/** What a reader is typing: the note of an annotation or of an article, before it is taken into the record. */
export interface Draft {
  /** `annotation:<id>` or `article:<id>`, or `page:<source>` for a page not yet saved. */
  key: string;
  text: string;
  /** Of a page that was saved since: what stands above its words in the note of the article. */
  above?: string;
  modified: string;
}

/** The key of the draft of a note. */
export function draftKey(kind: 'annotation' | 'article' | 'page', id: string): string {
  return `${kind}:${id}`;
}
