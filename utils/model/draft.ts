/** A note on an annotation or an article as it is being typed, before it is taken into the record. */
export interface Draft {
  /** `annotation:<id>` or `article:<id>`, or `page:<source>` for a page not yet saved. */
  key: string;
  text: string;
  /** Set once the page of the key is saved: the part of the article's note that stands above this draft's words. */
  above?: string;
  modified: string;
}

/** What a note can belong to: its record, or the address (a source) of a page that is not saved. */
export type NoteOwner = 'annotation' | 'article' | 'page';

/** The `key` of a `Draft`. */
export function draftKey(kind: NoteOwner, id: string): string {
  return `${kind}:${id}`;
}

/** What `draftKey` made a key of; null for what is no key. */
export function parseDraftKey(key: string): { kind: NoteOwner; id: string } | null {
  const [, kind, id] = /^(annotation|article|page):(.*)$/s.exec(key) ?? [];
  return kind === undefined || id === undefined ? null : { kind: kind as NoteOwner, id };
}

/** The keys of all drafts that an article and its annotations can have. */
export function draftKeysOf(articleId: string, annotationIds: readonly string[]): string[] {
  return [draftKey('article', articleId), ...annotationIds.map((id) => draftKey('annotation', id))];
}
