import type { Anchoring } from './anchoring';
import type { Target } from './selector';

export const COLORS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type Color = (typeof COLORS)[number];

/** W3C Web Annotation §3.2.4: a note (`commenting`) or a tag (`tagging`). */
export interface TextualBody {
  type: 'TextualBody';
  purpose: 'commenting' | 'tagging';
  value: string;
  format: 'text/plain';
}

/** One highlight with its note and tags, shaped after the W3C Web Annotation model. From `deleted` on the fields are ours. */
export interface Annotation {
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting';
  target: Target;
  body: TextualBody[];
  /** ISO 8601. */
  created: string;
  modified: string;
  /** Set on a tombstone: removed, and can be restored. */
  deleted?: string;
  articleId: string;
  /** The snapshot that was current when the passage was chosen. */
  snapshotId: string;
  color: Color;
  /** How the quote was last found; absent until it has been looked for once. */
  anchoring?: Anchoring;
  /** Earlier targets, oldest first: one is added each time the reader accepts another place for the passage. */
  formerTargets?: Target[];
  /** The words at a place the reader has refused, so that it is not offered again. */
  refusedPlace?: string;
}

/** The note of an annotation; empty when there is none. */
export function noteOf(annotation: Pick<Annotation, 'body'>): string {
  return annotation.body.find((one) => one.purpose === 'commenting')?.value ?? '';
}

/** The tags of an annotation, in the order they were given. */
export function tagsOf(annotation: Pick<Annotation, 'body'>): string[] {
  return annotation.body.filter((one) => one.purpose === 'tagging').map((one) => one.value);
}

/** The W3C bodies of a note and tags; an empty note has none. */
export function bodyOf(note: string, tags: readonly string[]): TextualBody[] {
  const body = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
    type: 'TextualBody',
    purpose,
    value,
    format: 'text/plain',
  });
  return [...(note === '' ? [] : [body('commenting', note)]), ...tags.map((tag) => body('tagging', tag))];
}
